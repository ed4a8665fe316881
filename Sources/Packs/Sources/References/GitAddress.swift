/// The address of a git repository, without what names the same repository in another way: the host is in lower case, and
/// the path has no `.git` and no slash at its end.
package struct GitAddress: Sendable, Hashable {
  /// How git reaches the repository.
  package enum Transport: String, Sendable, CaseIterable {
    case https
    /// Only to this machine, because nothing protects what is sent.
    case http
    case ssh
    case file
    /// SSH, written as `user@host:path`; a path without a slash at its start is one below the user's folder there.
    case secureCopy = "scp"
  }

  package let transport: Transport
  package let user: String?
  /// In lower case, an IPv6 address in brackets; empty for `file`.
  package let host: String
  package let port: Int?
  /// Without a slash at its start, except for a full path of `secureCopy`.
  package let path: String

  /// The host of repositories that are written without one.
  static let defaultHost = "github.com"

  /// The address in the one way that Cairn writes it: `owner/repo` for GitHub, `host/owner/repo`, or a URL.
  package var text: String {
    guard isShort else { return url }
    return host == Self.defaultHost ? path : host + "/" + path
  }

  /// What git gets. It never begins with `-`.
  package var url: String {
    let account = user.map { $0 + "@" } ?? ""
    if transport == .secureCopy { return account + host + ":" + path }
    return "\(transport.rawValue)://\(account)\(authority)/\(path)"
  }

  /// The same with `.git` at its end, for servers that know the repository only by this name, such as one that offers
  /// plain files.
  package var urlWithSuffix: String { url + ".git" }

  /// What one repository has in common however git reaches it: `github.com/owner/repo`, `git.example.org:8443/team/skills`.
  /// For a policy and for the id of a pack. For `file`, the URL.
  package var location: String {
    if transport == .file { return url }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    return authority + (isAbsolute ? "" : "/") + path
  }

  /// Whether `text` has no scheme and no user.
  var isShort: Bool {
    guard transport == .https, user == nil, port == nil, !path.utf8.contains(UInt8(ascii: "@")) else { return false }
    return host == Self.defaultHost
      || host.contains(".") && !host.hasPrefix("[") && path.utf8.contains(UInt8(ascii: "/"))
  }

  private var authority: String { host + (port.map { ":\($0)" } ?? "") }

  /// Only for addresses whose parts were checked.
  init(transport: Transport, user: String? = nil, host: String = "", port: Int? = nil, path: String) {
    self.transport = transport
    self.user = user
    self.host = host
    self.port = port
    self.path = path
  }
}
