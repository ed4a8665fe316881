/// Where a run is heard and asked.
package protocol Console: Sendable {
  /// Whether stdin and stderr are terminals: only then anything is asked.
  var canAsk: Bool { get }
  /// Whether stdout is a terminal.
  var outputIsTerminal: Bool { get }
  /// Whether stderr is a terminal.
  var errorIsTerminal: Bool { get }
  /// How many columns the terminal behind stdout has; nil where there is none or it does not tell.
  var columns: Int? { get }
  /// Writes to stdout; false once the reader has gone away.
  @discardableResult
  func write(_ text: String) -> Bool
  /// Whether something that was written to stdout did not arrive, other than because the reader went away.
  var hasLostOutput: Bool { get }
  /// Writes to stderr.
  func writeError(_ text: String)
  /// Shows a prompt on stderr and reads one line from stdin, without its end; nil at the end of input.
  func ask(_ prompt: String) -> String?
  /// All of stdin; nil where it holds more than `limit` bytes or cannot be read.
  func readInput(limit: Int) -> [UInt8]?
}

extension Console {
  /// A console without a terminal.
  package var columns: Int? { nil }
}
