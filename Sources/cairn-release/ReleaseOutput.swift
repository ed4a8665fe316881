internal import Platform

/// What a command of this program answers on standard output.
enum ReleaseOutput {
  /// Writes a text with its line end; throws where it does not arrive, but for a reader that went away.
  static func write(_ text: String) throws(ReleaseFault) {
    let console = LiveConsole()
    console.write(text)
    if console.hasLostOutput { throw ReleaseFault("the answer could not be written to standard output") }
  }
}
