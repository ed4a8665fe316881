import Foundation
import Platform

/// A repository in one text file, with a mark at each place where the doctor finds something:
///
///     What the tree shows.
///
///     $ init --yes --profile minimal
///
///     == skills/tea/SKILL.md
///     ---
///     name: «error skill.name-matches-folder, fix»teas
///     …
///
/// A mark names severity and rule, and `, fix` or `, unsafe fix` if one is offered; the doctor must find nothing else.
/// `$ ` runs Cairn before the files are written. A path may be followed by `-> TARGET` for a link, by `(executable)`,
/// by `(absent)` for a file that is deleted, and by `(as installed)` for a file that is not changed; the last two have
/// only marks, all at the start of the file. One empty line before the next path is a separator and not part of the
/// file.
///
/// `‹U+200B›` stands for a scalar, `‹xE9›` for a byte, `‹é × 500›` for a text many times, and `‹›` for an empty text.
package struct MarkedTree: Sendable, CustomStringConvertible {
  package let description: String
  /// Command lines of Cairn, without its name.
  package private(set) var commands: [String] = []
  package private(set) var files: [File] = []

  /// The content of one path, and the findings there.
  package struct File: Sendable {
    package let path: String
    package let kind: Kind
    var lines: [String] = []
  }

  /// What is at a path.
  package enum Kind: Sendable, Equatable {
    case file(isExecutable: Bool)
    case link(to: String)
    case absent
    case asInstalled
  }

  /// Every tree below a folder, by name.
  package static func all(in folder: String) -> [MarkedTree] {
    TestFiles.all(".tree", in: folder).compactMap { path in
      guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
      return MarkedTree(String(decoding: bytes, as: UTF8.self), called: TestFiles.name(of: path))
    }
  }

  init(_ text: String, called name: String) {
    description = name
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("== ") {
        files.append(File(heading: String(line.dropFirst(3))))
      } else if files.isEmpty {
        if line.hasPrefix("$ ") { commands.append(String(line.dropFirst(2))) }
      } else {
        files[files.count - 1].lines.append(String(line))
      }
    }
    for index in files.indices.dropLast() where files[index].lines.last == "" { files[index].lines.removeLast() }
  }

  /// Whether the tree has a file with ignore rules for git.
  package var needsGit: Bool { files.contains { $0.path.hasSuffix(".gitignore") } }

  /// Writes the files below a folder of `place`.
  package func write(to place: TemporaryFolder, below folder: String) throws {
    for file in files {
      let path = "\(folder)/\(file.path)"
      switch file.kind {
      case .file(let isExecutable): try place.write([path: .file(file.bytes, isExecutable: isExecutable)])
      case .link(let target): try place.write([path: .link(to: target)])
      case .absent: try? place.remove(path)
      case .asInstalled: continue
      }
    }
  }

  /// The findings that the marks expect, one per line, sorted.
  package var expected: [String] { files.flatMap(\.expected).sorted() }
}

extension MarkedTree.File {
  fileprivate init(heading: String) {
    let kinds: [(String, MarkedTree.Kind)] = [
      (" (executable)", .file(isExecutable: true)), (" (absent)", .absent), (" (as installed)", .asInstalled),
    ]
    let parts = heading.components(separatedBy: " -> ")
    if let link = parts.first, parts.count == 2 {
      self.init(path: link, kind: .link(to: parts[1]))
    } else if let (suffix, kind) = kinds.first(where: { heading.hasSuffix($0.0) }) {
      self.init(path: String(heading.dropLast(suffix.count)), kind: kind)
    } else {
      let path = String(decoding: Self.read(heading), as: UTF8.self)
      self.init(path: path, kind: .file(isExecutable: false))
    }
  }

  /// The content of the file.
  fileprivate var bytes: [UInt8] { pieces.flatMap(\.bytes) }

  /// The findings in the file, as `path:line:column: mark`.
  fileprivate var expected: [String] {
    var line = 1
    var column = 1
    var isAtStart = true
    var found: [String] = []
    for piece in pieces {
      if let mark = piece.mark { found.append("\(path):\(line):\(column): \(mark)") }
      guard case .file = kind else { continue }
      for byte in piece.bytes {
        if byte == 0x0A {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80, !(isAtStart && byte == 0xEF) {
          // A scalar is counted by its first byte; a byte-order mark at the start takes no column.
          column += 1
        }
        isAtStart = false
      }
    }
    return found
  }

  /// The marks, and the text between them.
  private var pieces: [(mark: String?, bytes: [UInt8])] {
    let text = lines.map { $0 + "\n" }.joined()
    // A file of `‹›` alone is empty.
    let isEmpty = lines.count == 1 && text.hasSuffix("‹›\n")
    return text.split(separator: "«", omittingEmptySubsequences: false).enumerated().map { number, piece in
      guard number > 0, let end = piece.firstIndex(of: "»") else { return (nil, Self.read(piece)) }
      let rest = piece[piece.index(after: end)...]
      return (String(piece[..<end]), isEmpty ? [] : Self.read(rest))
    }
  }

  /// A text with the escapes in `‹›` replaced.
  private static func read(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, piece) in text.split(separator: "‹", omittingEmptySubsequences: false).enumerated() {
      guard number > 0, let end = piece.firstIndex(of: "›") else {
        bytes += Array(piece.utf8)
        continue
      }
      bytes += escape(piece[..<end]) + Array(piece[piece.index(after: end)...].utf8)
    }
    return bytes
  }

  private static func escape(_ text: some StringProtocol) -> [UInt8] {
    if text.hasPrefix("U+"), let value = UInt32(text.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(value) {
      return Array(String(Character(scalar)).utf8)
    }
    if text.hasPrefix("x"), let byte = UInt8(text.dropFirst(), radix: 16) { return [byte] }
    let parts = text.components(separatedBy: " × ")
    guard parts.count == 2, let count = Int(parts[1]) else { return [] }
    return Array(String(repeating: parts[0], count: count).utf8)
  }
}
