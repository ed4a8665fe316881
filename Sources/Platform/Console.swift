/// Where a run is heard and asked.
package protocol Console: Sendable {
  /// Whether stdin and stderr are terminals: only then anything is asked.
  var canAsk: Bool { get }
  /// Whether stdout is a terminal.
  var outputIsTerminal: Bool { get }
  /// Whether stderr is a terminal.
  var errorIsTerminal: Bool { get }
  /// How many columns the terminal at stdout has; nil if there is none or it does not say.
  var columns: Int? { get }
  /// How many columns the terminal at stderr has; nil where there is none, or where it does not say.
  var errorColumns: Int? { get }
  /// Writes to stdout; false once the reader has closed it.
  @discardableResult
  func write(_ text: String) -> Bool
  /// Whether a write to stdout failed, other than because the reader closed it.
  var hasLostOutput: Bool { get }
  /// Writes to stderr.
  func writeError(_ text: String)
  /// Shows a prompt on stderr and reads one line from stdin, without its end; nil at the end of input.
  func ask(_ prompt: String) -> String?
  /// All of stdin; nil if it holds more than `limit` bytes or cannot be read.
  func readInput(limit: Int) -> [UInt8]?
}

extension Console {
  /// A console without a terminal.
  package var columns: Int? { nil }
  /// No terminal, or none that tells its width.
  package var errorColumns: Int? { nil }
}
