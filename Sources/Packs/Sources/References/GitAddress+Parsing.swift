internal import Reporting

extension GitAddress {
  /// The most bytes of an address: what servers accept as a URL.
  private static let longest = 2048

  /// Reads an address without a folder and without a reference.
  package init(parsing text: String) throws(PackSourceFault) {
    if text.utf8.count > Self.longest { throw .tooManyBytes(Self.longest) }
    if PrintableText.text(text) != text { throw .hiddenCharacter(text) }
    if text.unicodeScalars.contains(where: \.properties.isWhitespace) { throw .blank(text) }
    if text.utf8.first == UInt8(ascii: "-") { throw .hyphen(text) }
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    let rest = text.utf8[scheme.endIndex...]
    let address: GitAddress
    if rest.starts(with: "://".utf8) {
      address = try Self.url(scheme: String(Substring(scheme)).lowercased(), rest.dropFirst(3), in: text)
    } else if rest.starts(with: "::".utf8), !scheme.contains(UInt8(ascii: "@")) {
      // A program that git would run to reach the repository: `ext::`.
      throw .scheme(String(Substring(scheme)), in: text)
    } else if rest.first == UInt8(ascii: ":") {
      address = try Self.secureCopy(text)
    } else {
      address = try Self.short(text)
    }
    if let source = RepositoryPage.source(of: address) { throw .page(text, source) }
    if address.transport == .https, address.host == Self.defaultHost {
      try AddressParts.checkGitHub(address.path, in: text)
    }
    self = address
  }

  /// `scheme://user@host:port/path`.
  private static func url(
    scheme: String, _ rest: Substring.UTF8View, in text: String
  ) throws(PackSourceFault) -> GitAddress {
    guard let transport = Transport(rawValue: scheme), transport != .secureCopy else {
      throw .scheme(scheme, in: text)
    }
    let authority = rest.prefix { $0 != UInt8(ascii: "/") }
    let at = authority.lastIndex(of: UInt8(ascii: "@"))
    let user = try at.map { at throws(PackSourceFault) in
      try AddressParts.user(authority[..<at], isEncoded: transport != .ssh, in: text)
    }
    let path = try AddressParts.path(rest[authority.endIndex...].dropFirst(), isEncoded: true, in: text)
    if transport == .file {
      guard authority.isEmpty else { throw .address(text) }
      return GitAddress(transport: .file, path: path)
    }
    let place = at.map { authority[$0...].dropFirst() } ?? authority
    let (host, port) = try AddressParts.hostAndPort(place, in: text)
    if transport == .http, !AddressParts.isLoopback(host) { throw .plainHTTP(host) }
    let isUsual = transport == .https && port == 443
    return GitAddress(transport: transport, user: user, host: host, port: isUsual ? nil : port, path: path)
  }

  /// `user@host:path`.
  private static func secureCopy(_ text: String) throws(PackSourceFault) -> GitAddress {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { throw .address(text) }
    let rest = text.utf8[at...].dropFirst()
    let isBracketed = rest.first == UInt8(ascii: "[")
    let hostEnd = isBracketed ? rest.firstIndex(of: UInt8(ascii: "]")) : rest.startIndex
    guard let hostEnd, let colon = rest[hostEnd...].firstIndex(of: UInt8(ascii: ":")) else { throw .address(text) }
    if text.utf8[..<at].contains(UInt8(ascii: ":")) { throw .address(text) }
    let user = try AddressParts.user(text.utf8[..<at], isEncoded: false, in: text)
    let host = try AddressParts.host(rest[..<colon], in: text)
    let path = rest[colon...].dropFirst()
    if path.first == UInt8(ascii: "-") { throw .hyphen(String(Substring(path))) }
    let isAbsolute = path.first == UInt8(ascii: "/")
    let checked = try AddressParts.path(isAbsolute ? path.dropFirst() : path, isEncoded: false, in: text)
    return GitAddress(transport: .secureCopy, user: user, host: host, path: (isAbsolute ? "/" : "") + checked)
  }

  /// `owner/repo` on GitHub, or `host/owner/repo`.
  private static func short(_ text: String) throws(PackSourceFault) -> GitAddress {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[0].isEmpty, parts[0].first != UInt8(ascii: ".") else { throw .notASource(text) }
    if parts[0].contains(UInt8(ascii: "@")) { throw .address(text) }
    let hasHost = parts[0].contains(UInt8(ascii: "."))
    if hasHost, parts.count == 2 { throw .notASource(text) }
    let host = hasHost ? try AddressParts.host(parts[0], in: text) : defaultHost
    let path = hasHost ? text.utf8[parts[0].endIndex...].dropFirst() : text.utf8[...]
    let address = GitAddress(
      transport: .https, host: host, path: try AddressParts.path(path, isEncoded: true, in: text))
    if !hasHost, parts.count > 2, RepositoryPage.source(of: address) == nil { throw .tooManyParts(text) }
    if path.contains(UInt8(ascii: "@")) { throw .atSign(text) }
    return address
  }
}
