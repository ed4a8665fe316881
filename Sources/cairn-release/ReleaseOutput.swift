internal import Platform

/// Standard output of a command of this program.
enum ReleaseOutput {
  /// Writes a text that ends its own line. Throws if it cannot be written, unless the reader closed the pipe.
  static func write(_ text: String) throws(ReleaseFault) {
    let console = LiveConsole()
    console.write(text)
    if console.hasLostOutput { throw ReleaseFault("cannot write to standard output") }
  }
}
