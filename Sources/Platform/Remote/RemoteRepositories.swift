package import Vocabulary

/// Git repositories elsewhere, read through a cache. Nothing of them is checked out, and nothing of them is run.
package protocol RemoteRepositories: Sendable {
  /// `HEAD`, the branches and the tags of a repository, in the server's order.
  func references(of address: RemoteAddress) async throws(RemoteFault) -> [RemoteReference]
  /// The files of a commit, from the cache, else from the server. `reference` is the full name of a reference that
  /// points to the commit: servers with an old protocol only send what a reference points to.
  func tree(
    of commit: CommitID, reference: String?, at address: RemoteAddress
  ) async throws(RemoteFault) -> any RemoteTree
  /// The files of a commit in the cache, without any network; nil if they are not there.
  func cachedTree(of commit: CommitID, at address: RemoteAddress) async throws(RemoteFault) -> (any RemoteTree)?
  /// Whether the files of a commit are in the cache, so that no network is needed.
  func hasCached(_ commit: CommitID, of address: RemoteAddress) -> Bool
  /// The first lines of the messages of the commits after `old` up to `new`, the newest first, at most `limit`; nil if
  /// the server does not send enough history to tell.
  func subjects(
    after old: CommitID, upTo new: CommitID, at address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]?
  /// The same repositories; `watch` hears of every wait for a server.
  func watched(by watch: any RemoteWatch) -> any RemoteRepositories
}

/// What git is given to reach a repository, and whether the user can be asked for a password.
package struct RemoteAddress: Sendable, Hashable {
  /// A URL, or `user@host:path`; never begins with `-`.
  package let url: String
  /// Whether git may use HTTP without encryption: only for a server on this machine. HTTPS, SSH and files are allowed
  /// always, because the user's own settings may replace one by another (`url.*.insteadOf`).
  package let allowsHTTP: Bool
  package let canAsk: Bool

  package init(url: String, allowsHTTP: Bool = false, canAsk: Bool) {
    self.url = url
    self.allowsHTTP = allowsHTTP
    self.canAsk = canAsk
  }
}

/// The files of one commit.
package protocol RemoteTree: Sendable {
  /// Everything in it except folders, in git's order.
  var entries: [RemoteEntry] { get }
  /// Whether no network was needed.
  var wasCached: Bool { get }
  /// The bytes of files, by their object ids.
  func bytes(of objects: [String]) async throws(RemoteFault) -> [String: [UInt8]]
}

/// One entry of a commit's tree.
package struct RemoteEntry: Sendable, Hashable {
  /// With U+FFFD where the name is not UTF-8.
  package let path: String
  package let kind: TrackedFile.Kind
  /// The id of its object, in hexadecimal digits.
  package let object: String
  /// In bytes; nil for a submodule, and for a file that is larger than the server was asked to send.
  package let size: Int?

  package init(path: String, kind: TrackedFile.Kind, object: String, size: Int?) {
    self.path = path
    self.kind = kind
    self.object = object
    self.size = size
  }
}

/// Why a repository could not be read.
package enum RemoteFault: Error, Sendable, Hashable {
  /// No `git` to run.
  case missing
  /// The installed git is older than this version; the installed one.
  case tooOld(needed: String, installed: String)
  /// The folder of the cache cannot be used.
  case noCache(CacheFault)
  /// The server wants a password or a key, and nobody can be asked.
  case authentication(String)
  /// The server could not be reached; git's own line.
  case unreachable(String)
  /// The server answers, but has no such repository, or does not show it.
  case notFound(String)
  /// The commit is not in the repository (any more).
  case commitMissing(String)
  /// Git was still running after that many seconds, and was ended.
  case timedOut(seconds: Double)
  /// The download exceeded that many bytes, and was ended.
  case tooLarge(limit: Int)
  /// The commit has more files than that.
  case tooManyFiles(limit: Int)
  /// Git's check of what it receives refused an object.
  case badObject(RefusedObject)
  /// The server's answer is not one of git; git's own line.
  case notGit(String)
  /// The server sent git on to an address of a kind that is not allowed; git's own line.
  case redirected(String)
  /// The user interrupted the run.
  case interrupted
  /// Git refused for another reason; its own line.
  case refused(String)
}

/// An object that git's check refused (git-fsck, "FSCK MESSAGES").
package struct RefusedObject: Sendable, Hashable {
  /// Its id, in hexadecimal digits.
  package let id: String
  /// The name of the check, such as `hasDotgit`.
  package let check: String
  /// What git says is wrong.
  package let reason: String
  /// Its path in the commit, with U+FFFD where a name is not UTF-8; nil if it has none, or if it was not found.
  package var path: String?
}

/// For machines without a network: every repository is unreachable, and nothing is cached.
package struct NoRemoteRepositories: RemoteRepositories {
  package init() {}

  package func references(of address: RemoteAddress) async throws(RemoteFault) -> [RemoteReference] {
    throw .unreachable("no network")
  }

  package func tree(
    of commit: CommitID, reference: String?, at address: RemoteAddress
  ) async throws(RemoteFault) -> any RemoteTree {
    throw .unreachable("no network")
  }

  package func cachedTree(
    of commit: CommitID, at address: RemoteAddress
  ) async throws(RemoteFault) -> (any RemoteTree)? { nil }

  package func hasCached(_ commit: CommitID, of address: RemoteAddress) -> Bool { false }

  package func watched(by watch: any RemoteWatch) -> any RemoteRepositories { self }

  package func subjects(
    after old: CommitID, upTo new: CommitID, at address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]? {
    throw .unreachable("no network")
  }
}
