internal import Vocabulary

/// Paths as addresses `file:///…` and back (RFC 8089).
package enum FileAddress {
  /// The absolute path of an address; nil if it is none of a file of this machine.
  package static func path(of address: String) -> String? {
    guard address.lowercased().hasPrefix("file://") else { return nil }
    var rest = address.utf8.dropFirst("file://".utf8.count)
    if rest.starts(with: "localhost/".utf8) { rest = rest.dropFirst("localhost".utf8.count) }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    let bytes = PercentEncoding.decoded(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text
  }

  /// The address of an absolute path; all but letters, digits and a few signs are percent-encoded.
  package static func address(of path: String) -> String { "file://" + PercentEncoding.text(path, keeping: "/") }
}
