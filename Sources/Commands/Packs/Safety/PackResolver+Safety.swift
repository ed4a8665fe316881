internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Which packs the safety rules check before anything of them is planned.
///
/// A pack from outside of the repository is checked: of a git repository, of an archive, and of a folder that is not in
/// this repository. The built-in pack is a part of Cairn, and a folder in the repository is checked there by `cairn
/// doctor`, which does not look into archives.
extension PackResolver {
  /// Checks the packs among these sources that come from outside. Prints what is found in those that are not installed as
  /// they are; throws for an error that neither the config nor the user accepts, in installed packs too: the lock file is
  /// no proof that somebody accepted it.
  func checkSafety(of sources: [PackSource], installed lock: Lock) async throws {
    for source in sources {
      guard let inspected = inspected(source), invocation.review.isFirstCheck(of: source) else { continue }
      let isInstalled = lock.packs.values.contains {
        source.isNamed(inLock: $0.source) && $0.digest == inspected.pack.digest
      }
      let safety = await PackSafety(checking: inspected, named: source.text)
      let accepted = packs.filter { $0.source.isSameLocation(as: source) }.flatMap(\.accept)
      let terms = PackSafety.Terms(
        accepted: accepted, requests: invocation.review.requests, errorsAre: invocation.review.policy.safety)
      invocation.review.record(try safety.report(to: invocation.writer, terms, tells: !isInstalled), of: source)
    }
  }

  /// A pack from outside of the repository; nil for another one, and for one that is not available.
  func inspected(_ source: PackSource) -> InspectedPack? {
    switch source {
    case .builtin: nil
    // The error of a folder that cannot be read is reported by the next step.
    case .folder(let path): isOutside(path) ? (try? pack(source)).map { InspectedPack($0) } : nil
    case .archive(let path): (try? archived(path)).map { InspectedPack($0, renaming: renames[source] ?? [:]) }
    case .git(let git): invocation.packs[git].map { InspectedPack($0, renaming: renames[source] ?? [:]) }
    }
  }

  /// Whether a folder is neither below the root nor below the top of the git repository around it, with links resolved.
  private func isOutside(_ path: String) -> Bool {
    guard let folder = environment.files.resolve(absolute(path)) else { return false }
    var top = environment.files.resolve(root) ?? root
    var place = top
    while place.utf8.count > 1 {
      if environment.files.entry(at: place + "/.git") != nil {
        top = place
        break
      }
      guard let slash = place.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
      place = String(place[..<slash])
    }
    return folder != top && !folder.utf8.starts(with: (top + "/").utf8)
  }
}
