internal import Reporting
package import Vocabulary

/// The commit that a reference means now.
package struct ResolvedReference: Sendable, Hashable {
  package let commit: CommitID
  /// The tag that was asked for, or that a range chose; nil for a branch and for a commit.
  package let tag: String?
  /// The full name on the server, which git can fetch everywhere; nil if no reference is at the commit.
  package let name: String?
  /// The highest release of the repository, if a range does not allow it.
  package private(set) var outside: SemanticVersion?
  /// The version that the tag names: `1.2.3` for `v1.2.3` and `1.2.3`.
  package let version: SemanticVersion?

  /// `folder` is the pack's in the repository; its name may be before the version in the tag.
  package init(commit: CommitID, tag: String? = nil, name: String? = nil, of folder: RelativePath? = nil) {
    self.commit = commit
    self.tag = tag
    self.name = name
    version = tag.flatMap { VersionTag($0, ofPackIn: folder)?.version }
  }

  fileprivate init(_ reference: RemoteReference, of folder: RelativePath?, outside: SemanticVersion? = nil) {
    self.init(commit: reference.commit, tag: reference.tag, name: reference.name, of: folder)
    self.outside = outside
  }
}

extension GitSource {
  /// The commit that the source means among the references of its repository: without a reference, that of the default
  /// branch.
  package func resolve(among references: [RemoteReference]) throws(ReferenceFault) -> ResolvedReference {
    try (reference ?? .any("HEAD")).resolve(among: references, of: folder)
  }
}

extension GitReference {
  /// The commit that this means among a repository's references. A full commit need not be among them. `folder` is that of the
  /// pack in the repository.
  package func resolve(
    among references: [RemoteReference], of folder: RelativePath? = nil
  ) throws(ReferenceFault) -> ResolvedReference {
    if case .commit(let commit) = self {
      return ResolvedReference(commit: commit, name: references.first { $0.commit == commit }?.name)
    }
    if references.isEmpty { throw .emptyRepository }
    switch self {
    case .commit(let commit): return ResolvedReference(commit: commit)
    case .range(let range): return try Self.resolve(range, among: references, of: folder)
    case .any(let name):
      if let found = Self.named(name, among: references) { return ResolvedReference(found, of: folder) }
      if name == "HEAD" { throw .noDefaultBranch(Self.names(of: references)) }
      return try Self.commit(name, among: references)
    }
  }

  /// A tag before a branch of the same name, as git does (its documentation of `gitrevisions`); `heads/x` is the branch.
  private static func named(_ name: String, among references: [RemoteReference]) -> RemoteReference? {
    let isFull = name == "HEAD" || name.utf8.starts(with: "refs/".utf8)
    for full in isFull ? [name] : ["refs/tags/", "refs/heads/", "refs/"].map({ $0 + name }) {
      if let found = references.first(where: { $0.name == full }) { return found }
    }
    return nil
  }

  /// The highest version that the range offers; of `v1.2.0` and `1.2.0` the first. If tags name the pack's folder, only these
  /// count: the others are the versions of another pack, or of all of them.
  private static func resolve(
    _ range: VersionRange, among references: [RemoteReference], of folder: RelativePath?
  ) throws(ReferenceFault) -> ResolvedReference {
    let tags = references.compactMap { reference in
      reference.tag.flatMap { VersionTag($0, ofPackIn: folder) }.map { (tag: $0, reference: reference) }
    }
    let isNamed = tags.contains(where: \.tag.namesFolder)
    let versions = tags.filter { $0.tag.namesFolder == isNamed }.map {
      (version: $0.tag.version, reference: $0.reference)
    }.sorted { left, right in
      left.version == right.version
        ? left.reference.name.utf8.lexicographicallyPrecedes(right.reference.name.utf8) : left.version < right.version
    }
    let release = versions.last { !$0.version.isPrerelease }
    if let found = versions.last(where: { range.offers($0.version) }) {
      let outside = release.flatMap { $0.version > found.version ? $0.version : nil }
      return ResolvedReference(found.reference, of: folder, outside: outside)
    }
    let newest = release ?? versions.last
    throw .noVersion(
      range, newest: newest?.reference.tag, isBranch: references.contains { $0.branch == range.canonical })
  }

  /// The one commit that begins with these digits.
  private static func commit(
    _ digits: String, among references: [RemoteReference]
  ) throws(ReferenceFault) -> ResolvedReference {
    guard CommitID.isHexadecimal(digits), digits.utf8.count >= fewestDigits, digits.utf8.count <= 64 else {
      throw .notFound(digits, among: names(of: references))
    }
    let prefix = digits.lowercased()
    let found = references.filter { $0.commit.text.utf8.starts(with: prefix.utf8) }
    let commits = Set(found.map(\.commit)).sorted()
    guard let commit = commits.first else { throw .noSuchCommit(digits) }
    guard commits.count == 1 else { throw .ambiguous(digits, commits) }
    return ResolvedReference(commit: commit, name: found.first?.name)
  }

  /// The names of branches and tags; those of other references are no help.
  private static func names(of references: [RemoteReference]) -> [String] {
    let names = references.lazy.compactMap { $0.tag ?? $0.branch }.prefix(mostNames)
    return names.isEmpty ? ["HEAD"] : Array(names)
  }

  /// The most names that are compared with one that was not found, so that a repository with a million of them does not
  /// take seconds to say so.
  private static let mostNames = 10_000
}
