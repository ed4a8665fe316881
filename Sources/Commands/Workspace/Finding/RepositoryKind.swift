internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Vocabulary

/// What a repository of a workspace is.
enum RepositoryKind: String, Codable, Sendable, CaseIterable, ExpressibleByArgument, ShapedValue {
  /// A checkout with git's folder of its own.
  case repository
  /// A linked work tree: `git worktree add`.
  case worktree
  /// A repository that another one contains as a submodule.
  case submodule
  /// A repository elsewhere, of which a commit is read and nothing is checked out.
  case address
  /// A folder of a list that is in no git repository.
  case folder

  /// The kind of the checkout in a folder, by its `.git` (gitrepository-layout); nil if it is not the top of one. A link
  /// is not followed.
  init?(
    of folder: RelativePath?, in tree: any Tree, at root: String, isListedAsSubmodule: Bool, _ files: any FileSystem
  ) {
    let git = Self.child(".git", of: folder)
    switch (try? tree.entry(at: git)) ?? nil {
    case .folder?:
      guard ((try? tree.entry(at: git.appending(RelativePath(constant: "HEAD")))) ?? nil) != nil else { return nil }
      self = isListedAsSubmodule ? .submodule : .repository
    case .file?:
      guard let bytes = try? tree.read(git, limit: 8192), let target = Self.gitFolder(in: bytes) else { return nil }
      let base = folder.map { "\(root)/\($0.text)" } ?? root
      let place = target.hasPrefix("/") ? target : base + "/" + target
      if files.entry(at: place + "/commondir") != nil {
        self = .worktree
      } else {
        let belowGit = place.split(separator: "/").drop { $0 != ".git" }
        self = isListedAsSubmodule || belowGit.contains("modules") ? .submodule : .repository
      }
    case .link?, .other?, nil: return nil
    }
  }

  /// The words for people.
  var words: Message {
    switch self {
    case .repository: Message("workspace.kind-repository", "repository")
    case .worktree: Message("workspace.kind-worktree", "worktree")
    case .submodule: Message("workspace.kind-submodule", "submodule")
    case .address: Message("workspace.kind-address", "address")
    case .folder: Message("workspace.kind-folder", "folder")
    }
  }

  /// What the `.git` file of a work tree names; nil if it is another file.
  static func gitFolder(in bytes: [UInt8]) -> String? {
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    let mark = "gitdir: "
    return line.hasPrefix(mark) ? String(line.dropFirst(mark.count)) : nil
  }

  /// The path of an entry in a folder of a tree; nil is the tree's own folder.
  static func child(_ name: RelativePath, of folder: RelativePath?) -> RelativePath {
    folder?.appending(name) ?? name
  }

  private static func child(_ name: StaticString, of folder: RelativePath?) -> RelativePath {
    child(RelativePath(constant: name), of: folder)
  }
}
