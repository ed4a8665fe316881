internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What `upgrade --to` names: the reference of a pack, or a version of the executable.
struct UpgradeReference {
  let text: String
  /// Whether another option says that it is about a pack.
  let isForPack: Bool

  /// The reference to move a pack to; nil if the executable is meant. Throws if both can be meant.
  ///
  /// A version such as 1.2.0 can be both where a pack of a git repository is installed. Where none is, only the
  /// executable has versions to choose from.
  func forPack(in invocation: Invocation) async throws -> GitReference? {
    if !isForPack {
      guard await hasGitPack(invocation) else { return nil }
      if SemanticVersion(text) != nil { throw Failure("which-version", .packOrExecutable(text), exit: .usage) }
    }
    do throws(PackSourceFault) {
      return try GitReference(parsing: text)
    } catch {
      throw Failure("bad-reference", error.message, exit: .usage)
    }
  }

  private func hasGitPack(_ invocation: Invocation) async -> Bool {
    let search = RootSearch(environment: invocation.environment)
    guard let root = try? await search.find(from: invocation.directory),
      let repository = try? Repository.load(root, in: invocation.environment)
    else { return false }
    return repository.config?.packs.contains { pack in if case .git = pack.source { true } else { false } } == true
  }
}

extension Message {
  fileprivate static func packOrExecutable(_ version: String) -> Message {
    Message(
      "upgrade.pack-or-executable",
      "'{version}' can be a tag of a pack or a version of `cairn`\nuse --to with --pack for the pack, or with --cli-only for `cairn`",
      ["version": .text(version)])
  }
}
