internal import Vocabulary

/// Where a pack comes from, in the parts that the patterns of a policy are compared with.
struct PolicyLocation: Hashable {
  /// The kind of a source; patterns of one kind never match sources of another.
  enum Root: Hashable {
    case builtin
    /// A repository on a host; the parts are the host, and the path on it.
    case repository
    /// A repository in a folder, written as `file:///…`.
    case file
    /// A folder from the root of the file system.
    case absolute
    /// A folder from the repository's root, or from that many folders above it.
    case folder(above: Int)
  }

  let root: Root
  let parts: [[UInt8]]

  init(_ source: PackSource) {
    switch source {
    case .builtin: (root, parts) = (.builtin, [])
    case .folder(let path), .archive(let path): (root, parts) = Self.folder(path)
    case .git(let source): (root, parts) = Self.repository(source.address)
    }
  }

  /// A folder without `..` in the middle, so that no pattern matches a path that leads out of what it means.
  private static func folder(_ path: String) -> (Root, [[UInt8]]) {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var parts: [[UInt8]] = []
    var above = 0
    for part in path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init) where !part.elementsEqual(".".utf8) {
      guard part.elementsEqual("..".utf8) else {
        parts.append(part)
        continue
      }
      if parts.popLast() == nil { above += 1 }
    }
    return (isAbsolute ? .absolute : .folder(above: above), parts)
  }

  private static func repository(_ address: GitAddress) -> (Root, [[UInt8]]) {
    let isEncoded = address.transport != .secureCopy
    let path = address.path.utf8.split(separator: UInt8(ascii: "/")).map {
      isEncoded ? PercentEncoding.decoded($0) : Array($0)
    }
    if address.transport == .file { return (.file, path) }
    let port = address.transport == .ssh && address.port == 22 ? nil : address.port
    let host = address.host + (port.map { ":\($0)" } ?? "")
    return (.repository, [Array((sameHosts[host] ?? host).utf8)] + path.map { $0.map(folded) })
  }

  /// Names under which a host answers in addition to its own: the documentation of GitHub ("Using SSH over the HTTPS
  /// port") and of GitLab ("Use SSH keys", alternative port).
  private static let sameHosts = [
    "www.github.com": "github.com", "ssh.github.com": "github.com", "ssh.github.com:443": "github.com",
    "altssh.gitlab.com": "gitlab.com", "altssh.gitlab.com:443": "gitlab.com",
  ]

  /// An ASCII letter in lower case, and every other byte.
  static func folded(_ byte: UInt8) -> UInt8 { Byte.isLetter(byte) ? byte | 0x20 : byte }
}
