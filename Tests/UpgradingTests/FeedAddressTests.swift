import Testing
import Upgrading

struct FeedAddressTests {
  @Test(arguments: [
    "https://example.org/cairn", "https://example.org:8443/", "https://[2001:db8::1]/x", "http://127.0.0.1:8000/feed",
    "http://localhost/feed", "http://[::1]:80/", "http://127.1.2.3", "file:///srv/cairn", "file://localhost/srv/cairn",
    "HTTPS://EXAMPLE.ORG/A%20B",
  ])
  func `a plain URL is an address`(text: String) throws {
    #expect(try FeedAddress(text).text == text)
  }

  @Test(arguments: [
    "", "example.org", "/srv/cairn", "ftp://example.org/", "http://example.org/", "http://127.0.0.1.example.org/",
    "http://127.0.0.1@example.org/", "http://example.org#@127.0.0.1/", "http://127.0.0.1\\@example.org/",
    "http://0127.0.0.1/", "http://127.0.0.256/", "http://127.1/", "http://[::2]/", "http://0.0.0.0/",
    "http://127.0.0.1:/x", "http://127.0.0.1:99999/", "http://127.0.0.1:0/", "https:///x", "https://user@example.org/",
    "https://example.org/?q", "https://example.org/#f", "https://example.org/a b", "https://ex\u{e4}mple.org/",
    "https://example.org/\n", "https://[::1", "https://a_b/", "file://example.org/srv", "file:relative", "file://",
    "file:/srv", "https:example.org", "data:,x",
  ])
  func `any other text is refused`(text: String) {
    #expect(throws: (any Error).self) { try FeedAddress(text) }
  }

  @Test func `the path of a file URL is decoded`() throws {
    #expect(try FeedAddress("file:///srv/a%20b/%ED%95%9C").filePath == "/srv/a b/\u{d55c}")
    #expect(try FeedAddress("file:///srv/%0").filePath == nil)
    #expect(try FeedAddress("file:///srv/%00").filePath == nil)
    #expect(try FeedAddress("file:///srv/%FF").filePath == nil)
    #expect(try FeedAddress("https://example.org/a").filePath == nil)
  }

  @Test func `an artifact is below its feed, or at an allowed absolute URL`() throws {
    let feed = try FeedAddress("http://127.0.0.1:8000/feed/")
    #expect(
      try feed.resolve("1.0.0/cairn-1.0.0-linux-x86_64").text
        == "http://127.0.0.1:8000/feed/1.0.0/cairn-1.0.0-linux-x86_64")
    #expect(try feed.resolve("https://example.org/x").text == "https://example.org/x")
    #expect(try feed.resolve("http://127.0.0.1:9000/x").text == "http://127.0.0.1:9000/x")
    for other in [
      "", "../x", "a/../b", "./x", "//example.org/x", "/x", "a//b", "file:///etc/passwd", "ftp://e.org/x",
      "http://example.org/x",
    ] {
      #expect(throws: (any Error).self, "\(other)") { try feed.resolve(other) }
    }
    let secure = try FeedAddress("https://example.org/feed")
    #expect(throws: (any Error).self) { try secure.resolve("http://127.0.0.1/x") }
    #expect(throws: (any Error).self) { try secure.resolve("file:///etc/passwd") }
    #expect(try FeedAddress("file:///srv/feed").resolve("file:///srv/x").text == "file:///srv/x")
  }
}
