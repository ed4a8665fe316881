/// The standard streams of a run: its output, its messages, and questions to the user.
package protocol Console: Sendable {
  /// Whether stdin and stderr are terminals: only then are questions asked.
  var canAsk: Bool { get }
  /// Whether stdout is a terminal.
  var outputIsTerminal: Bool { get }
  /// Whether stderr is a terminal.
  var errorIsTerminal: Bool { get }
  /// The width of the terminal at stdout in columns; nil if it is not a terminal, or does not report its width.
  var columns: Int? { get }
  /// The height of the terminal at stdout in lines; nil if it is not a terminal, or does not report its height.
  var rows: Int? { get }
  /// The width of the terminal at stderr in columns; nil if it is not a terminal, or does not report its width.
  var errorColumns: Int? { get }
  /// Writes to stdout; false after the reader has closed it.
  @discardableResult
  func write(_ text: String) -> Bool
  /// Whether a write to stdout failed, other than because the reader closed it.
  var hasLostOutput: Bool { get }
  /// Writes to stderr.
  func writeError(_ text: String)
  /// Shows a prompt on stderr and reads one line from stdin, without its end; nil at the end of input.
  func ask(_ prompt: String) -> String?
  /// All of stdin, or somewhat more than `limit` bytes of it if it has more; nil if it cannot be read.
  func readInput(limit: Int) -> [UInt8]?
  /// What comes next on stdin, as soon as anything does, at most 64 KiB; nil at its end. Throws the system's error, without
  /// a path, if it cannot be read. Only one caller may wait.
  func nextInput() async throws(TreeError) -> [UInt8]?
}

extension Console {
  /// Nothing ever comes.
  package func nextInput() async throws(TreeError) -> [UInt8]? { nil }
  /// A console without a terminal.
  package var columns: Int? { nil }
  /// A console without a terminal.
  package var rows: Int? { nil }
  /// No terminal, or one that does not report its width.
  package var errorColumns: Int? { nil }
}
