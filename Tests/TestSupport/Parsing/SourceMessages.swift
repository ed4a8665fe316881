package import Foundation

/// Every message in Cairn's source, read from the source itself.
package struct SourceMessages: Sendable {
  /// The English text of one message.
  package struct Entry: Equatable, Sendable {
    package let english: String
    /// The English singular, if there is one.
    package let one: String?
  }

  /// By key.
  package private(set) var entries: [String: Entry] = [:]
  /// Keys with two different texts.
  package private(set) var doubled: Set<String> = []
  /// Calls whose key or text is not a literal, by file.
  package private(set) var computed: [String] = []

  /// The project's root.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The messages of this build's source, read once.
  package static let all = Result { try SourceMessages() }

  /// Reads every Swift file below `Sources`.
  private init() throws {
    let literal = #""((?:[^"\\]|\\.)*)""#
    let call = try Regex("\\bMessage\\(\\s*\(literal),\\s*\(literal)(?:,\\s*one:\\s*\(literal))?")
    let anyCall = try Regex(#"\bMessage\(\s*(?!for:)[^\s)]"#)
    let sources = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      // Users do not see comments.
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let text = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      let matches = text.matches(of: call)
      for match in matches {
        guard let key = match.output[1].substring, let english = match.output[2].substring else { continue }
        let entry = Entry(
          english: Self.unescaped(english), one: match.output[3].substring.map { Self.unescaped($0) })
        if let other = entries[String(key)], other != entry { doubled.insert(String(key)) }
        entries[String(key)] = entry
      }
      if text.matches(of: anyCall).count > matches.count { computed.append(file.lastPathComponent) }
    }
  }

  private static func unescaped(_ literal: Substring) -> String {
    String(literal.replacing(#"\""#, with: "\"").replacing(#"\n"#, with: "\n").replacing(#"\\"#, with: "\\"))
  }

  /// The names in braces, sorted.
  package static func gaps(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: "}"), let first = part.utf8.first,
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= first,
        part[..<end].utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & ~0x20 })
      else { return nil }
      return String(part[..<end])
    }.sorted()
  }

  /// The texts between backticks.
  package static func typed(in text: String) -> Set<Substring> {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return Set(parts.indices.dropLast().filter { $0 % 2 == 1 && !parts[$0].isEmpty }.map { parts[$0] })
  }
}
