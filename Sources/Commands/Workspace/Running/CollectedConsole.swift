internal import Platform
internal import Synchronization

/// The console of the work in one repository of many: nobody can be asked, what would be shown of the result is not, and
/// the first messages are kept.
final class CollectedConsole: Console {
  private let text = Mutex("")

  /// The most bytes of messages that are kept.
  private static let most = 16 << 10

  var canAsk: Bool { false }
  var outputIsTerminal: Bool { false }
  var errorIsTerminal: Bool { false }
  var hasLostOutput: Bool { false }

  /// The lines of the messages so far.
  var lines: [String] { text.withLock { $0.split(separator: "\n").map(String.init) } }

  func write(_ text: String) -> Bool { true }

  func writeError(_ text: String) {
    self.text.withLock { kept in
      if kept.utf8.count < Self.most { kept += text }
    }
  }

  func ask(_ prompt: String) -> String? { nil }
  func readInput(limit: Int) -> [UInt8]? { nil }
}
