package import Vocabulary

/// Repositories that the installed `git` reaches, cached below a folder of Cairn's own.
///
/// Each commit is a bare repository of its own, `git/<address>/<commit>`: it is fetched under another name and renamed
/// when it is complete, so that a kill leaves nothing that looks complete, and two processes can fetch at once.
package struct LiveRemoteRepositories: RemoteRepositories {
  /// The maximum size of a download in bytes: far more than skills need, and far less than a disk holds.
  static let downloadLimit = 512 << 20
  /// The size in bytes at which a server that can is asked not to send a file.
  static let blobLimit = (5 << 20) + 1
  /// The maximum number of entries in a commit's tree.
  static let entryLimit = 100_000

  private let variables: [String: String]
  /// Absolute path of the cache; nil without a home folder.
  private let cache: String?
  private let seconds: Double
  private let files = LiveFileSystem()

  /// `variables` are those of the process; `cache` is Cairn's cache folder, and `seconds` the time limit of one call of
  /// git.
  package init(variables: [String: String], cache: String?, seconds: Double = 300) {
    self.variables = variables
    self.cache = cache
    self.seconds = seconds
  }

  package func references(of address: RemoteAddress) async throws(RemoteFault) -> [RemoteReference] {
    let (git, _) = try await open()
    let output = try await git.run(["ls-remote", "--", address.url], in: nil, reaching: address)
    return RemoteReference.list(output)
  }

  package func hasCached(_ commit: CommitID, of address: RemoteAddress) -> Bool {
    guard let cache else { return false }
    return files.entry(at: "\(cache)/git/\(Self.folder(of: address))/\(commit)/HEAD") != nil
  }

  package func tree(
    of commit: CommitID, reference: String?, at address: RemoteAddress
  ) async throws(RemoteFault) -> any RemoteTree {
    let (git, root) = try await open()
    let store = CommitStore(folder: "\(root)/\(Self.folder(of: address))", git: git)
    if let cached = try await store.cached(commit) {
      return try await LiveRemoteTree(commit, in: cached, git: git, wasCached: true)
    }
    let fetched = try await store.fetch(commit, reference, from: address)
    return try await LiveRemoteTree(commit, in: fetched, git: git, wasCached: false)
  }

  package func subjects(
    after old: CommitID, upTo new: CommitID, at address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]? {
    let (git, root) = try await open()
    let store = CommitStore(folder: "\(root)/\(Self.folder(of: address))", git: git)
    return try await store.subjects(after: old, upTo: new, from: address, limit: limit)
  }

  /// Git and the folder of all repositories, which is created.
  private func open() async throws(RemoteFault) -> (git: RemoteGitProcess, root: String) {
    guard let cache else { throw .noCache("neither XDG_CACHE_HOME nor HOME is set to an absolute path") }
    let root: String
    do {
      _ = try files.makeTree(at: cache + "/git", isPrivate: true)
      root = files.resolve(cache + "/git") ?? cache + "/git"
    } catch {
      throw .noCache("\(error)")
    }
    let git = RemoteGitProcess(
      variables: variables, folder: root, limits: GitCall.Limits(seconds: seconds, output: 128 << 20))
    let version = RemoteOutput.version(try await git.run(["version"], in: nil))
    guard let version, version >= RemoteGitProcess.oldest else {
      throw .tooOld(
        needed: "\(RemoteGitProcess.oldest.0).\(RemoteGitProcess.oldest.1)",
        installed: version.map { "\($0.0).\($0.1)" } ?? "unknown")
    }
    return (git, root)
  }

  /// The folder of an address: a part of its name for people, and a digest.
  private static func folder(of address: RemoteAddress) -> String {
    let name = address.url.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
    let safe = (name ?? "").utf8.filter { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
    let digest = Digest(ofBytes: Array(address.url.utf8)).text.dropFirst("sha256:".count).prefix(24)
    return "\(digest)-\(String(decoding: safe.prefix(40), as: UTF8.self))"
  }
}
