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
  private var watch: (any RemoteWatch)?
  private let version = GitVersion()

  /// `variables` are those of the process; `cache` is Cairn's cache folder, and `seconds` the time limit of one call of
  /// git.
  package init(variables: [String: String], cache: String?, seconds: Double = 300) {
    self.variables = variables
    self.cache = cache
    self.seconds = seconds
  }

  package func references(of address: RemoteAddress) async throws(RemoteFault) -> [RemoteReference] {
    let git = try await prepared(for: address).git
    // An old git can list references too, so both run at once.
    async let checked = version.result(with: git)
    async let listed = git.result(["ls-remote", "--", address.url], in: nil, reaching: address)
    try await checked.get()
    return RemoteReference.list(try await listed.get())
  }

  package func hasCached(_ commit: CommitID, of address: RemoteAddress) -> Bool {
    guard let cache else { return false }
    return files.entry(at: "\(cache)/git/\(Self.folder(of: address))/\(commit)/HEAD") != nil
  }

  package func watched(by watch: any RemoteWatch) -> any RemoteRepositories {
    var watched = self
    watched.watch = watch
    return watched
  }

  package func tree(
    of commit: CommitID, reference: String?, at address: RemoteAddress
  ) async throws(RemoteFault) -> any RemoteTree {
    let (git, root) = try await open(for: address)
    let store = CommitStore(folder: "\(root)/\(Self.folder(of: address))", git: git)
    if let tree = try await cachedTree(of: commit, in: store, git) { return tree }
    let fetched = try await store.fetch(commit, reference, from: address)
    return try await LiveRemoteTree(commit, in: fetched, git: git, wasCached: false)
  }

  package func cachedTree(
    of commit: CommitID, at address: RemoteAddress
  ) async throws(RemoteFault) -> (any RemoteTree)? {
    guard hasCached(commit, of: address) else { return nil }
    let (git, root) = try await open(for: nil)
    return try await cachedTree(
      of: commit, in: CommitStore(folder: "\(root)/\(Self.folder(of: address))", git: git), git)
  }

  private func cachedTree(
    of commit: CommitID, in store: CommitStore, _ git: RemoteGitProcess
  ) async throws(RemoteFault) -> (any RemoteTree)? {
    guard let cached = try await store.cached(commit) else { return nil }
    do {
      return try await LiveRemoteTree(commit, in: cached, git: git, wasCached: true)
    } catch {
      // Another process may have emptied the cache before this one could lock the repository.
      guard files.entry(at: cached.path) == nil else { throw error }
      return nil
    }
  }

  package func subjects(
    after old: CommitID, upTo new: CommitID, at address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]? {
    let (git, root) = try await open(for: address)
    let store = CommitStore(folder: "\(root)/\(Self.folder(of: address))", git: git)
    return try await store.subjects(after: old, upTo: new, from: address, limit: limit)
  }

  /// Git, which is new enough, and the folder of all repositories, which is created.
  private func open(for address: RemoteAddress?) async throws(RemoteFault) -> (git: RemoteGitProcess, root: String) {
    let (git, root) = try await prepared(for: address)
    try await version.check(with: git)
    return (git, root)
  }

  /// Git, whatever its version, and the folder of all repositories, which is created.
  private func prepared(
    for address: RemoteAddress?
  ) async throws(RemoteFault) -> (git: RemoteGitProcess, root: String) {
    let root: String
    do throws(CacheFault) {
      root = try folder()
    } catch {
      throw .noCache(error)
    }
    var git = RemoteGitProcess(
      variables: variables, folder: root, limits: GitCall.Limits(seconds: seconds, output: 128 << 20))
    git.watch = watch
    if let address, !address.canAsk, address.isForSSH {
      let command = try? await git.run(["config", "--get", "core.sshCommand"], in: nil)
      git.hasOwnSSHCommand = command?.isEmpty == false
    }
    return (git, root)
  }

  private func folder() throws(CacheFault) -> String {
    let folder = try GitCache(in: cache, files).folder
    do throws(TreeError) {
      return try files.makeTree(at: folder, isPrivate: true).root
    } catch {
      throw CacheFault(error, in: folder, files)
    }
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
