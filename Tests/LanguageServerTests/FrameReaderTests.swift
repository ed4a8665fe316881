import LanguageServer
import Testing

@Suite struct FrameReaderTests {
  private func frames(_ text: String, limit: Int = 100, pieces: Int = 1_000) -> [FrameReader.Frame] {
    var reader = FrameReader(limit: limit)
    var bytes = Array(text.utf8)[...]
    var found: [FrameReader.Frame] = []
    while !bytes.isEmpty {
      found += reader.frames(adding: Array(bytes.prefix(pieces)))
      bytes = bytes.dropFirst(pieces)
    }
    return found
  }

  @Test(arguments: [1, 2, 7, 1_000])
  func `messages are found in pieces of any size`(size: Int) {
    let text = "Content-Length: 2\r\n\r\n{}content-type: a\r\ncontent-length:3\r\n\r\n[1]"
    #expect(frames(text, pieces: size) == [.message(Array("{}".utf8)), .message(Array("[1]".utf8))])
  }

  @Test(arguments: [1, 3, 1_000])
  func `a message above the limit is skipped, and the next one is read`(size: Int) {
    let text = "Content-Length: 101\r\n\r\n\(String(repeating: "a", count: 101))Content-Length: 2\r\n\r\n{}"
    #expect(frames(text, pieces: size) == [.tooLarge(101), .message(Array("{}".utf8))])
  }

  @Test func `what is no header is reported once`() {
    let text = "GET / HTTP/1.1\r\n\r\nHost: x\r\n\r\nContent-Length: 2\r\n\r\n{}"
    #expect(frames(text) == [.noHeader, .message(Array("{}".utf8))])
    #expect(frames(String(repeating: "a", count: 100_000)) == [.noHeader])
    #expect(frames("Content-Length: 99999999999999999999999\r\n\r\n") == [.noHeader])
    #expect(frames("Content-Length: -1\r\n\r\n") == [.noHeader])
  }
}
