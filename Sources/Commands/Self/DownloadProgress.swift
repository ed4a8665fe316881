internal import Reporting
internal import Synchronization
internal import Vocabulary

/// The progress of a download, shown only if stderr is a terminal.
final class DownloadProgress: Sendable {
  private let version: SemanticVersion
  private let size: Int
  private let state: Mutex<(bytes: Int, line: ProgressLine)>

  init(_ invocation: Invocation, _ version: SemanticVersion, size: Int) {
    self.version = version
    self.size = size
    state = Mutex((0, ProgressLine(invocation)))
  }

  /// Counts received bytes.
  func add(_ count: Int) {
    state.withLock { state in
      guard state.line.isPossible else { return }
      state.bytes = state.bytes.addingReportingOverflow(count).partialValue
      state.line.show(.fetching(version, Int(Double(state.bytes) / Double(max(size, 1)) * 100)))
    }
  }

  /// Erases the line.
  func end() {
    state.withLock { $0.line.erase() }
  }
}

extension Message {
  fileprivate static func fetching(_ version: SemanticVersion, _ percent: Int) -> Message {
    Message(
      "self.fetching", "downloading Cairn {version}: {percent} %",
      ["version": .text(version.text), "percent": .number(percent)])
  }
}
