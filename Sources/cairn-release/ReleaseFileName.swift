internal import Vocabulary

/// The name of an executable in a release folder: `cairn-VERSION-TARGET`.
struct ReleaseFileName {
  let version: SemanticVersion
  let target: String

  private static let targets = ["linux-x86_64", "linux-aarch64", "macos-arm64", "macos-x86_64"]

  /// nil if the name is not the name of an executable.
  init?(_ name: String) {
    guard name.hasPrefix("cairn-"), let target = Self.targets.first(where: { name.hasSuffix("-" + $0) }),
      let version = SemanticVersion(String(name.dropFirst("cairn-".count).dropLast(target.count + 1)))
    else { return nil }
    self.version = version
    self.target = target
  }
}
