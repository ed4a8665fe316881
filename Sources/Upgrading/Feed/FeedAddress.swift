package import Reporting
internal import Vocabulary

/// The address of a file in a feed: an `https:` or `file:` address, or an `http:` one on this machine.
///
/// Only plain addresses are accepted, so that no other parser of addresses, such as curl's, can find another host in
/// it.
package struct FeedAddress: Sendable, Hashable, CustomStringConvertible {
  /// The protocol.
  package enum Scheme: String, Sendable {
    case https, http, file
  }

  /// The address as it was written.
  package let text: String
  package let scheme: Scheme
  /// The path from the root of the host, or of the disk, as it was written; it starts with a slash, or is empty.
  private let path: String

  /// Throws if the text is not such an address.
  package init(_ text: String) throws(Failure) {
    guard let address = Self.parse(text) else { throw Failure("feed-address", .refused(PrintableText.text(text))) }
    self = address
  }

  package var description: String { text }

  /// The file at a `file:` address, with percent-encoding such as `%41` decoded.
  package var filePath: String? {
    guard scheme == .file, PercentEncoding.isComplete(path.utf8) else { return nil }
    let bytes = PercentEncoding.decoded(path.utf8)
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// The address of a file below this address, which is treated as a folder.
  package func appending(_ name: String) throws(Failure) -> FeedAddress {
    try FeedAddress(text.hasSuffix("/") ? text + name : "\(text)/\(name)")
  }

  /// The address that an index in this folder refers to: relative to the folder, or absolute. An absolute address must
  /// be `https:`, or have the scheme of the feed: an index from a network must not name files of this machine.
  package func resolve(_ other: String) throws(Failure) -> FeedAddress {
    if let address = Self.parse(other) {
      guard address.scheme == .https || address.scheme == scheme else {
        throw Failure("feed-address", .refused(PrintableText.text(other)))
      }
      return address
    }
    let steps = other.split(separator: "/", omittingEmptySubsequences: false)
    guard !other.isEmpty, !other.contains(":"), steps.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      throw Failure("feed-address", .refused(PrintableText.text(other)))
    }
    return try appending(other)
  }

  private static func parse(_ text: String) -> FeedAddress? {
    // RFC 3986, section 2: the characters of an address, except for those that start queries and fragments.
    let marks = Set("-._~:/[]!$&'()*+,;=%".utf8)
    guard text.utf8.count <= 2048, text.utf8.allSatisfy({ Byte.isAlphanumeric($0) || marks.contains($0) }),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Scheme(rawValue: text[..<colon].lowercased())
    else { return nil }
    var rest = text[colon...].dropFirst()
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<slash].lowercased()
    let path = String(rest[slash...])
    let isAllowed =
      switch scheme {
      case .file: (host.isEmpty || host == "localhost") && path.hasPrefix("/")
      case .https: isHost(host)
      case .http: isLoopback(host)
      }
    guard isAllowed, !path.contains("[") && !path.contains("]") else { return nil }
    return FeedAddress(text: text, scheme: scheme, path: path)
  }

  private init(text: String, scheme: Scheme, path: String) {
    self.text = text
    self.scheme = scheme
    self.path = path
  }

  private static func isHost(_ host: String) -> Bool {
    let (name, port) = split(host)
    guard isPort(port) else { return false }
    if name.hasPrefix("[") { return isBracketed(name) }
    return !name.isEmpty && name.utf8.allSatisfy { Byte.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isLoopback(_ host: String) -> Bool {
    let (name, port) = split(host)
    guard isPort(port) else { return false }
    if name == "localhost" || name == "[::1]" { return true }
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.first == "127"
      && numbers.allSatisfy { (1...3).contains($0.count) && UInt8($0) != nil && ($0 == "0" || !$0.hasPrefix("0")) }
  }

  /// The host and the text after its colon; nil if it has no port.
  private static func split(_ host: String) -> (name: Substring, port: Substring?) {
    let end = host.lastIndex(of: "]") ?? host.startIndex
    guard let colon = host[end...].firstIndex(of: ":") else { return (host[...], nil) }
    return (host[..<colon], host[colon...].dropFirst())
  }

  private static func isPort(_ port: Substring?) -> Bool {
    guard let port else { return true }
    return port.utf8.allSatisfy(Byte.isDigit) && UInt16(port).map { $0 > 0 } == true
  }

  private static func isBracketed(_ name: Substring) -> Bool {
    name.hasSuffix("]") && name.count > 2
      && name.dropFirst().dropLast().utf8.allSatisfy { Byte.hexValue($0) != nil || $0 == 0x3A || $0 == 0x2E }
  }
}

extension Message {
  fileprivate static func refused(_ address: String) -> Message {
    Message(
      "feed.address-refused",
      "cannot download from '{address}': the address must be https:, file:, or http: on this machine",
      ["address": .text(address)])
  }
}
