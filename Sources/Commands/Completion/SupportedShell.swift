internal import ArgumentParser

/// A shell that Cairn has completions for.
enum SupportedShell: String, ExpressibleByArgument, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that the shell loads. It asks the executable at every completion (`CompletionRequest`), so it also fits
  /// newer versions.
  var script: String {
    switch self {
    case .bash: BashScript.text
    case .zsh: ZshScript.text
    case .fish: FishScript.text
    }
  }
}
