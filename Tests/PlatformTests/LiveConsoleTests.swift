import Foundation
import Testing

@testable import Platform

struct LiveConsoleTests {
  @Test(arguments: [
    ("yes\n", ["yes"]), ("one\r\ntwo\n", ["one", "two"]), ("", []), ("\n", [""]), ("no end", ["no end"]),
    ("ä\n\nlast", ["ä", "", "last"]),
  ])
  func `lines are read one at a time, without their line ends`(input: String, lines: [String]) throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    var found: [String] = []
    while let line = LiveConsole.line(from: descriptor) { found.append(line) }
    #expect(found == lines)
  }

  @Test func `a closed reader is an error and does not end the process`() throws {
    _ = LiveConsole()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let fault = #expect(throws: SystemFault.self) {
      // More than a pipe holds: a program that another test is starting has this reader, too, until it runs.
      try SystemCalls.write(Array(repeating: 0, count: 1_000_000), to: pipe.fileHandleForWriting.fileDescriptor)
    }
    #expect(fault?.code == EPIPE)
  }

  @Test func `a slow reader gets everything that is written`() throws {
    let pipe = Pipe()
    let (reading, writing) = (pipe.fileHandleForReading, pipe.fileHandleForWriting)
    let flags = fcntl(writing.fileDescriptor, F_GETFL)
    _ = fcntl(writing.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    // On a thread of its own, because it blocks: a task would wait for one of the few that all tests share.
    Thread.detachNewThread {
      try? SystemCalls.write(bytes, to: writing.fileDescriptor)
      try? writing.close()
    }
    #expect(try SystemCalls.read(reading.fileDescriptor, expecting: 0, limit: .max - 1) == bytes)
  }

  @Test func `input that does not wait is waited for, and an error is not its end`() throws {
    let pipe = Pipe()
    let (reading, writing) = (pipe.fileHandleForReading, pipe.fileHandleForWriting)
    let flags = fcntl(reading.fileDescriptor, F_GETFL)
    _ = fcntl(reading.fileDescriptor, F_SETFL, flags | O_NONBLOCK)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    Thread.detachNewThread {
      try? SystemCalls.write(bytes, to: writing.fileDescriptor)
      try? writing.close()
    }
    var found: [UInt8] = []
    while let part = try LiveConsole.next(from: reading.fileDescriptor).get() { found += part }
    #expect(found == bytes)
    let folder = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/"))
    #expect(throws: TreeError.system(call: "read", nil, code: EISDIR)) {
      try LiveConsole.next(from: folder.fileDescriptor).get()
    }
  }
}
