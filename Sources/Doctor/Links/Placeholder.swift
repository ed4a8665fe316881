/// Distinguishes placeholders for paths from real paths.
enum Placeholder {
  /// Whether a target that does not exist is only an example of a path.
  static func isOne(_ target: String) -> Bool {
    let text = target.lowercased()
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let last = parts.last else { return true }
    // `[label](target)` and `f[x](y)`: neither a folder nor an extension.
    if parts.count == 1, !last.utf8.contains(UInt8(ascii: ".")) { return true }
    if zip(parts, parts.dropFirst()).contains(where: { $0 == "path" && $1 == "to" }) { return true }
    if text.unicodeScalars.contains("\u{2026}") || parts.contains(where: { $0.utf8.starts(with: "...".utf8) }) {
      return true
    }
    return parts.contains { part in
      let stem = part.utf8.prefix { $0 != UInt8(ascii: ".") }
      return words.contains(where: { $0.utf8.elementsEqual(stem) })
        || fillers.contains(where: { contains($0, in: Array(stem)) })
    }
  }

  private static let words = [
    "url", "uri", "link", "href", "path", "file", "filename", "file-name", "target", "todo", "tbd", "placeholder",
    "image-url", "link-to-file",
  ]

  /// Parts of a name that the reader fills in.
  private static let fillers = ["xxx", "nnn", "yyyy", "your-", "your_"]

  private static func contains(_ word: String, in name: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard name.count >= word.count else { return false }
    return (0...(name.count - word.count)).contains { name[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
