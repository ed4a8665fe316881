internal import Packs
internal import Reporting
internal import Vocabulary

/// One repository of a workspace, before anything of it is read.
struct WorkspaceRepository: Sendable {
  /// How it is shown, and how a list names it: a path from the working directory, an absolute path, or an address.
  let name: String
  let place: Place

  /// Where it is.
  enum Place: Sendable {
    /// A folder on this machine, by its absolute path.
    case checkout(String, RepositoryKind)
    /// A repository elsewhere, read without a checkout.
    case address(GitSource)
    /// A line of a list that names nothing that can be read.
    case unusable(RepositoryKind, Failure)
  }

  var kind: RepositoryKind {
    switch place {
    case .checkout(_, let kind), .unusable(let kind, _): kind
    case .address: .address
    }
  }

  /// What makes it the same repository as another one.
  var identity: String {
    switch place {
    case .checkout(let path, _): "path " + path
    case .address(let source): "address " + source.text
    case .unusable: "line " + name
    }
  }
}

extension [WorkspaceRepository] {
  /// Each repository once, the first time.
  var unique: [WorkspaceRepository] {
    var known: Set<String> = []
    return filter { known.insert($0.identity).inserted }
  }
}
