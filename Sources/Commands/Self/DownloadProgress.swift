internal import Platform
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// The progress of a download, shown only if stderr is a terminal.
final class DownloadProgress: Sendable {
  private let invocation: Invocation
  private let version: SemanticVersion
  private let size: Int
  private let isShown: Bool
  private let state = Mutex((bytes: 0, percent: -1))

  init(_ invocation: Invocation, _ version: SemanticVersion, size: Int) {
    self.invocation = invocation
    self.version = version
    self.size = size
    isShown = invocation.environment.console.errorIsTerminal && !invocation.writer.isQuiet
  }

  /// Counts received bytes.
  func add(_ count: Int) {
    guard isShown else { return }
    let percent = state.withLock { state -> Int? in
      state.bytes += count
      let percent = Int(Double(state.bytes) / Double(max(size, 1)) * 100)
      if percent == state.percent { return nil }
      state.percent = percent
      return percent
    }
    guard let percent else { return }
    invocation.environment.console.writeError("\r" + invocation.writer.text(.fetching(version, percent)))
  }

  /// Erases the line.
  func end() {
    if isShown, state.withLock({ $0.percent }) >= 0 { invocation.environment.console.writeError("\r\u{1B}[K") }
  }
}

extension Message {
  fileprivate static func fetching(_ version: SemanticVersion, _ percent: Int) -> Message {
    Message(
      "self.fetching", "downloading Cairn {version}: {percent} %",
      ["version": .text(version.text), "percent": .number(percent)])
  }
}
