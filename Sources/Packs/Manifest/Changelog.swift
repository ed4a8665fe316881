package import Vocabulary

/// What changed from version to version, in the form of Keep a Changelog: headings of level 2 with the version first,
/// in brackets or not.
package struct Changelog: Sendable {
  /// The section of one version, as it is written.
  package struct Part: Sendable, Hashable {
    package let version: SemanticVersion
    /// The lines below the heading, without empty ones at either end.
    package let lines: [String]
  }

  /// The sections in file order.
  package let parts: [Part]

  /// Reads any bytes; headings without a version, such as `Unreleased`, are left out with the text below them.
  package init(_ bytes: [UInt8]) {
    var parts: [Part] = []
    var version: SemanticVersion?
    var lines: [String] = []
    func end() {
      guard let version else { return }
      let text = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
      parts.append(Part(version: version, lines: Array(text)))
    }
    for line in Text.normalized(bytes).split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "## ".utf8) {
        end()
        version = Self.version(String(decoding: line.dropFirst(3), as: UTF8.self))
        lines = []
      } else if line.starts(with: "[".utf8), line.contains(UInt8(ascii: ":")), version != nil,
        lines.last?.isEmpty == true
      {
        // The last section ends where the link definitions of the versions begin.
        end()
        version = nil
      } else {
        lines.append(String(decoding: line, as: UTF8.self))
      }
    }
    end()
    self.parts = parts
  }

  /// The sections of versions after `old`, up to `new`.
  package func parts(after old: SemanticVersion, through new: SemanticVersion) -> [Part] {
    parts.filter { old < $0.version && $0.version <= new }
  }

  private static func version(_ heading: String) -> SemanticVersion? {
    let word = heading.split(separator: " ").first ?? ""
    let plain = word.hasPrefix("[") ? word.dropFirst().prefix { $0 != "]" } : word
    return SemanticVersion(String(plain.hasPrefix("v") ? plain.dropFirst() : plain))
  }
}
