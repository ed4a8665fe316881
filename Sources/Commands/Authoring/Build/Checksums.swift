internal import Vocabulary

/// The file SHA256SUMS, which `sha256sum --check` reads: a digest, two blanks and a name in each line.
enum Checksums {
  static let path = RelativePath(constant: "SHA256SUMS")

  /// The lines of some files.
  static func text(of files: [BuiltFile]) -> [UInt8] {
    files.flatMap { Array("\(Digest(ofBytes: $0.bytes).fileName)  \($0.path)\n".utf8) }
  }

  /// The new text, with the lines of an existing one about other files that still exist. Lines that are not of this form
  /// are left out.
  static func merging(_ new: [UInt8], into old: [UInt8], keeping exists: (String) -> Bool) -> [UInt8] {
    let own = lines(of: new)
    let others = lines(of: old).filter { line in !own.contains { $0.name == line.name } && exists(line.name) }
    let all = (own + others).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return all.flatMap { Array("\($0.digest)  \($0.name)\n".utf8) }
  }

  private static func lines(of text: [UInt8]) -> [(digest: String, name: String)] {
    text.split(separator: Byte.lineFeed).compactMap { line in
      let digest = line.prefix(64)
      let rest = line.dropFirst(64)
      guard digest.count == 64, digest.allSatisfy({ Byte.hexValue($0) != nil }), rest.starts(with: "  ".utf8) else {
        return nil
      }
      return (String(decoding: digest, as: UTF8.self), String(decoding: rest.dropFirst(2), as: UTF8.self))
    }
  }
}
