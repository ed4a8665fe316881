internal import Packs
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// A pack that was looked for in files which were not made for Cairn.
protocol FoundPack: Sendable {
  var pack: Pack { get }
  /// Skills that cannot be installed.
  var refused: [RefusedSkill] { get }
  /// What was left out.
  var notes: [ShapeNote] { get }
  /// The path of each file of the pack in the repository or the archive.
  var sources: [RelativePath: RelativePath] { get }
  /// What the safety rules find in its files; nil if they have not run.
  var findings: SafetyFindings? { get }
}

extension FoundPack {
  var findings: SafetyFindings? { nil }
}

/// A pack of a git repository at one commit, read completely.
struct FetchedPack: FoundPack {
  let pack: Pack
  let commit: CommitID
  /// Whether the lock named the commit and the cache had it, so that no server was asked.
  let isFromCache: Bool
  /// Skills of the repository that cannot be installed.
  let refused: [RefusedSkill]
  /// What of the repository was left out.
  let notes: [ShapeNote]
  /// The path in the repository of each file of the pack.
  let sources: [RelativePath: RelativePath]
  /// Whether its repository could not be asked, so that it was made of adopted skills in this repository.
  var isFromDisk = false
  var findings: SafetyFindings?
  /// The highest release of the repository, if the range does not allow it and the server was asked.
  var outside: SemanticVersion?
}

/// The packs that this run fetched. A pack is fetched before anything is planned, and planning itself needs no network.
final class FetchedPacks: Sendable {
  private let packs = Mutex<[GitSource: FetchedPack]>([:])

  subscript(source: GitSource) -> FetchedPack? {
    get { packs.withLock { $0[source] } }
    set { packs.withLock { $0[source] = newValue } }
  }
}
