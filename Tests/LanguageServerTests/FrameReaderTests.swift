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
    #expect(frames("Content-Length:\r\n\r\n\r\n\r\n") == [.noHeader])
  }

  @Test(arguments: [1, 3, 1_000, 100_000])
  func `a message after bytes that are no header is read, whatever these are`(size: Int) {
    let message = "Content-Length: 2\r\n\r\n{}"
    for lost in [
      "x", "{}", "Content-Length: ", "Content-Length: 7\r\n", "Content-Length: x\r\n\r\n", "\r\n\r\n", "\n",
      String(repeating: "a", count: 10_000), String(repeating: "\n", count: 10_000),
      String(repeating: "content-length:", count: 1_000), "X: " + String(repeating: "a", count: 5_000) + "\r\n",
    ] {
      let found = frames(lost + message + message, pieces: size)
      let messages = Array(repeating: FrameReader.Frame.message(Array("{}".utf8)), count: 2)
      #expect(found.filter { $0 != .noHeader } == messages, "\(lost.prefix(20))")
      #expect(found.count { $0 == .noHeader } <= 1)
    }
  }

  @Test(arguments: [1, 4, 1_000])
  func `line feeds alone make no header, and the next proper one is found`(size: Int) {
    let text = "Content-Length: 2\n\n{}Content-Length: 2\n\n[]Content-Length: 3\r\n\r\n[1]Content-Length: 2\r\n\r\n{}"
    #expect(frames(text, pieces: size) == [.noHeader, .message(Array("[1]".utf8)), .message(Array("{}".utf8))])
  }
}
