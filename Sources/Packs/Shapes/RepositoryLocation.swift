/// The host and the path of an address of a repository; everything about how it is reached is left out.
struct RepositoryLocation: Sendable, Hashable {
  /// In lower case; empty for a local path, and `github.com` for `owner/repo`.
  let host: String
  /// The components, without `.git` at the end.
  let path: [String]

  /// Accepts any text.
  init(_ address: String) {
    var host = ""
    var path: Substring
    if let (scheme, rest) = Self.parted(address[...], at: "://") {
      let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      host = scheme == "file" ? "" : Self.host(of: rest[..<slash])
      path = rest[slash...]
    } else if let (authority, rest) = Self.parted(address[...], at: ":"), !authority.contains("/") {
      // `user@host:path`, as ssh and scp have it.
      host = Self.host(of: authority)
      path = rest
    } else if address.hasPrefix("/") || address.hasPrefix(".") {
      path = address[...]
    } else {
      let first = address.prefix { $0 != "/" }
      let hasHost = first.contains(".")
      host = hasHost ? first.lowercased() : "github.com"
      path = hasHost ? address[first.endIndex...] : address[...]
    }
    self.host = host
    var components = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    if let last = components.last, last.hasSuffix(".git"), last != ".git" {
      components[components.count - 1] = String(last.dropLast(4))
    }
    self.path = components
  }

  /// The host of `user@host:port`.
  private static func host(of authority: Substring) -> String {
    var host = authority
    if let (_, rest) = parted(host, at: "@") { host = rest }
    if host.hasPrefix("["), let (address, _) = parted(host.dropFirst(), at: "]") {
      // An IPv6 address has colons of its own, and is one word of an id.
      return String(address)
    }
    if let (name, _) = parted(host, at: ":") { host = name }
    return host.lowercased()
  }

  /// The texts before and after the first `mark`, compared by bytes.
  private static func parted(_ text: Substring, at mark: StaticString) -> (Substring, Substring)? {
    let mark = Array(mark.description.utf8)
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: mark[0]) {
      if rest[start...].starts(with: mark) {
        let end = rest.index(start, offsetBy: mark.count)
        return (text[..<start], text[end...])
      }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }
}
