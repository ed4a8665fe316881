internal import Vocabulary

/// The parts of an address, each checked so that neither git nor a shell can take it for anything else.
enum AddressParts {
  /// A path without the slash before it, and without slashes and `.git` at its end. An encoded one may have bytes such as
  /// `%20` (RFC 3986, section 2.1).
  static func path(
    _ text: Substring.UTF8View, isEncoded: Bool, in source: String
  ) throws(PackSourceFault) -> String {
    let path = withoutEnding(text)
    if path.isEmpty { throw .address(source) }
    for component in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      try check(component, against: "!$&'()*+,;=:@-._~%", in: source)
      let decoded = isEncoded ? try decoded(component, in: source) : Array(component)
      if decoded.isEmpty || decoded.elementsEqual(".".utf8) || decoded.elementsEqual("..".utf8) {
        throw .path(source, .component(String(decoding: decoded, as: UTF8.self)))
      }
    }
    return String(Substring(path))
  }

  /// A host name or address, in lower case.
  static func host(_ text: Substring.UTF8View, in source: String) throws(PackSourceFault) -> String {
    if text.isEmpty { throw .address(source) }
    if text.first == UInt8(ascii: "-") { throw .hyphen(String(Substring(text))) }
    // A change of case makes a `k` of the sign for kelvin.
    guard text.allSatisfy({ $0 < 0x80 }) else { throw .host(String(Substring(text))) }
    let host = String(Substring(text)).lowercased()
    if host.utf8.first == UInt8(ascii: "["), host.utf8.last == UInt8(ascii: "]") {
      let digits = host.utf8.dropFirst().dropLast()
      let colons = digits.filter { $0 == UInt8(ascii: ":") }
      guard colons.count > 1, digits.count <= 45,
        digits.allSatisfy({ Byte.hexValue($0) != nil || ".:".utf8.contains($0) })
      else { throw .host(host) }
      return host
    }
    let isName = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != UInt8(ascii: "-")
        && label.allSatisfy { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    guard isName, host.utf8.count <= 253 else { throw .host(host) }
    return host
  }

  /// A host and the port after it.
  static func hostAndPort(
    _ text: Substring.UTF8View, in source: String
  ) throws(PackSourceFault) -> (host: String, port: Int?) {
    let end = text.last == UInt8(ascii: "]") ? nil : text.lastIndex(of: UInt8(ascii: ":"))
    guard let end else { return (try host(text, in: source), nil) }
    let host = try host(text[..<end], in: source)
    let digits = text[end...].dropFirst()
    guard digits.allSatisfy(Byte.isDigit), let port = Int(String(Substring(digits))), (1...65_535).contains(port) else {
      throw .port(host)
    }
    return (host, port)
  }

  /// The name of a user. A password next to it is refused, because it would be written into files that are committed.
  static func user(
    _ text: Substring.UTF8View, isEncoded: Bool, in source: String
  ) throws(PackSourceFault) -> String {
    if text.contains(UInt8(ascii: ":")) { throw .password }
    if text.first == UInt8(ascii: "-") { throw .hyphen(String(Substring(text))) }
    try check(text, against: isEncoded ? "+-._~%" : "+-._~", in: source)
    let decoded = isEncoded ? try decoded(text, in: source) : Array(text)
    guard let first = decoded.first, first != UInt8(ascii: "-"), text.allSatisfy({ $0 < 0x80 }) else {
      throw .address(source)
    }
    return String(Substring(text))
  }

  /// Whether a host is this machine: 127.0.0.0/8 (RFC 1122, section 3.2.1.3), ::1, or the name that every system has for
  /// them.
  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard numbers.count == 4, numbers[0].elementsEqual("127".utf8) else { return false }
    return numbers.allSatisfy { digits in
      // Without leading zeros: some systems read such numbers as octal ones.
      digits.allSatisfy(Byte.isDigit) && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
        && Int(String(Substring(digits))).map { $0 <= 255 } == true
    }
  }

  /// Refuses a path that no repository on GitHub has.
  static func checkGitHub(_ path: String, in source: String) throws(PackSourceFault) {
    if path.utf8.contains(UInt8(ascii: "@")) { throw .atSign(source) }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    let isRepository =
      parts.count == 2 && parts[0].first != UInt8(ascii: "-") && !parts[0].contains(UInt8(ascii: "."))
      && parts.joined().allSatisfy { Byte.isAlphanumeric($0) || "-._".utf8.contains($0) }
    guard isRepository else { throw .gitHub(path) }
  }

  // MARK: Bytes

  /// Without slashes and `.git` at the end. `.git` alone is the folder in a repository that git keeps its files in, and so
  /// means that repository. A name that would still end with `.git` keeps it.
  private static func withoutEnding(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text
    while true {
      while text.last == UInt8(ascii: "/") { text.removeLast() }
      let start = text.lastIndex(of: UInt8(ascii: "/")).map { text.index(after: $0) } ?? text.startIndex
      let name = text[start...]
      guard endsWithGit(name) else { return text }
      let stem = name.dropLast(4)
      if !stem.isEmpty { return endsWithGit(stem) ? text : text.dropLast(4) }
      text = text.dropLast(4)
    }
  }

  private static func endsWithGit(_ name: Substring.UTF8View) -> Bool { name.suffix(4).elementsEqual(".git".utf8) }

  /// Refuses an ASCII character that is neither a letter, nor a digit, nor one of `allowed`.
  private static func check(
    _ text: Substring.UTF8View, against allowed: String, in source: String
  ) throws(PackSourceFault) {
    for byte in text where byte < 0x80 && !Byte.isAlphanumeric(byte) && !allowed.utf8.contains(byte) {
      throw .character(byte, source)
    }
  }

  /// The bytes that are meant. Refuses a `%` without two digits, a control character, and a separator of paths.
  private static func decoded(_ text: Substring.UTF8View, in source: String) throws(PackSourceFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = PercentEncoding.byte(rest.prefix(2)) else { throw .character(byte, source) }
      rest = rest.dropFirst(2)
      if value < 0x20 || value == 0x7F || value == UInt8(ascii: "/") || value == UInt8(ascii: "\\") {
        throw .character(byte, source)
      }
      bytes.append(value)
    }
    return bytes
  }
}
