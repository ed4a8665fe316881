import Foundation

/// A help page as it was printed in English, 80 columns wide.
package struct HelpText {
  /// The rows below each title, without the title's colon.
  package private(set) var sections: [String: [String]] = [:]
  /// The text before the first title and between two titles.
  package private(set) var paragraphs: [String] = []

  package init(_ page: String) {
    for block in page.components(separatedBy: "\n\n") {
      var lines = block.split(separator: "\n").map(String.init)
      guard let first = lines.first else { continue }
      if first.hasSuffix(":"), lines.dropFirst().allSatisfy({ $0.hasPrefix("  ") }) {
        lines.removeFirst()
        sections[String(first.dropLast())] = lines
      } else {
        paragraphs.append(lines.joined(separator: "\n"))
      }
    }
  }

  /// The first word of each row of a section; rows of text have none.
  package func names(in title: String) -> [String] {
    (sections[title] ?? []).filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The command lines of the examples, without `cairn`, split as a shell splits them.
  package func examples() throws -> [[String]] {
    try (sections["Examples"] ?? []).filter { $0.hasPrefix("  cairn ") }
      .map { Array(try StoryText.words(String($0.dropFirst(2))).dropFirst()) }
  }
}
