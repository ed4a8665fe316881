internal import Packs
internal import Reporting
internal import Vocabulary

/// A pack from outside of the repository, as the safety rules check it.
struct InspectedPack: Sendable {
  let pack: Pack
  /// What of the source is not installed, and why.
  let leftOut: [Message]
  private let sources: [RelativePath: RelativePath]

  /// A pack of a folder.
  init(_ pack: Pack) {
    self.pack = pack
    leftOut = []
    sources = [:]
  }

  /// A pack of a git repository.
  init(_ fetched: FetchedPack) {
    pack = fetched.pack
    leftOut =
      fetched.refused.flatMap(\.faults).map { fault in
        fault.path.map { .shapePlace($0, fault.message) } ?? fault.message
      }
      + fetched.notes.map(\.message)
    sources = fetched.sources
  }

  /// The path of one of the pack's files as the user knows it.
  func place(_ path: RelativePath) -> RelativePath { sources[path] ?? path }

  /// The digests of the files at a path as the user knows it; empty if there is none.
  func digests(at place: RelativePath) -> Set<Digest> {
    Set(pack.files.filter { self.place($0.key) == place }.map { Digest(of: $0.value.bytes) })
  }
}
