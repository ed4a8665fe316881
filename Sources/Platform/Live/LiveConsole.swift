internal import CPosix
internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process's standard streams.
package struct LiveConsole: Console {
  package let canAsk: Bool
  package let outputIsTerminal: Bool
  package let errorIsTerminal: Bool
  private let lost = Loss()

  /// Whether a write failed.
  private final class Loss: Sendable {
    private let flag = Mutex(false)

    func withLock<Result>(_ body: (inout sending Bool) -> sending Result) -> Result { flag.withLock(body) }
  }

  /// From here on, a closed pipe is an error of the write, and does not end the process. A stream that was closed at
  /// the start is never written to, whatever is opened later.
  package init() {
    SystemCalls.ignoreBrokenPipes()
    SystemCalls.keepStandardStreams()
    outputIsTerminal = isatty(STDOUT_FILENO) == 1
    errorIsTerminal = isatty(STDERR_FILENO) == 1
    canAsk = errorIsTerminal && isatty(STDIN_FILENO) == 1
  }

  /// Determined at each use: the user may have resized the window.
  package var columns: Int? { Self.columns(of: STDOUT_FILENO) }
  package var rows: Int? {
    let rows = Int(cposix_rows(STDOUT_FILENO))
    return rows > 0 ? rows : nil
  }
  package var errorColumns: Int? { Self.columns(of: STDERR_FILENO) }

  private static func columns(of descriptor: Int32) -> Int? {
    let columns = Int(cposix_columns(descriptor))
    return columns > 0 ? columns : nil
  }

  @discardableResult
  package func write(_ text: String) -> Bool {
    do throws(SystemFault) {
      try SystemCalls.write(text.utf8, to: STDOUT_FILENO)
      return true
    } catch {
      if error.code != EPIPE { lost.withLock { $0 = true } }
      return false
    }
  }

  package var hasLostOutput: Bool { lost.withLock { $0 } }

  package func writeError(_ text: String) {
    // An error of stderr cannot be reported.
    try? SystemCalls.write(text.utf8, to: STDERR_FILENO)
  }

  package func ask(_ prompt: String) -> String? {
    writeError(prompt)
    let line = Self.line(from: STDIN_FILENO)
    // Ctrl-D leaves the cursor after the prompt.
    if line == nil { writeError("\n") }
    return line
  }

  package func readInput(limit: Int) -> [UInt8]? {
    var input: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 64 << 10)
    while input.count <= limit {
      let count = part.withUnsafeMutableBytes { try? SystemCalls.readSome(STDIN_FILENO, into: $0) }
      guard let count else { return nil }
      if count == 0 { return input }
      input += part[..<count]
    }
    return input
  }

  package func nextInput() async throws(TreeError) -> [UInt8]? {
    let next = await withCheckedContinuation { continuation in
      Self.inputQueue.async { continuation.resume(returning: Self.next(from: STDIN_FILENO)) }
    }
    return try next.get()
  }

  /// What comes next, at most 64 KiB; nil at the end.
  static func next(from descriptor: Int32) -> Result<[UInt8]?, TreeError> {
    var part = [UInt8](repeating: 0, count: 64 << 10)
    let count = part.withUnsafeMutableBytes { buffer in
      Result { () throws(SystemFault) in try SystemCalls.readSome(descriptor, into: buffer) }
    }
    return count.map { $0 == 0 ? nil : Array(part[..<$0]) }.mapError { TreeError($0, at: nil) }
  }

  /// Where reading waits: on a thread of its own, because the threads of tasks are as few as there are cores.
  private static let inputQueue = DispatchQueue(label: "cairn.input")

  /// One line without its end, read byte by byte, so that the following input is left for the next reader; nil at the
  /// end of input. A line of more than 64 KiB is cut.
  static func line(from descriptor: Int32) -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < 64 << 10 {
      let count = withUnsafeMutableBytes(of: &byte) { try? SystemCalls.readSome(descriptor, into: $0) }
      guard let count, count > 0 else {
        if line.isEmpty { return nil }
        break
      }
      if byte == UInt8(ascii: "\n") { break }
      line.append(byte)
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
