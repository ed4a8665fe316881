internal import Documents
internal import Reporting
package import Vocabulary

/// `[[packs.accept]]`: what a rule about safety finds in one file of a pack is accepted, as long as the file is the same.
package struct Acceptance: Sendable, Hashable {
  package let rule: String
  /// The path in the pack as messages show it: in a repository below the folder of the source.
  package let path: RelativePath
  /// The digest of the file.
  package let digest: Digest

  package init(rule: String, path: RelativePath, digest: Digest) {
    self.rule = rule
    self.path = path
    self.digest = digest
  }

  /// Reads the acceptances of a pack's table; a text that is not a path or a digest is a problem.
  static func all(in table: inout TableReader) -> [Acceptance] {
    var all: [Acceptance] = []
    table.each("accept") { entry in
      let rule = entry.string("rule", required: true)
      let path = entry.path(entry.string("path", required: true, form: .path), "config.valid", Message.badPath)
      let digest = entry.digest("digest", "config.valid")
      guard let rule, let path, let digest else { return }
      all.append(Acceptance(rule: rule.value, path: path.value, digest: digest.value))
    }
    return all
  }

  /// The positions of the paths of all acceptances in a config file, for each of its packs in order.
  package static func places(in config: [UInt8]) -> [[Span]] {
    TOMLDocument(parsing: config).root.tables("packs").map { pack in
      pack.tables("accept").map { $0["path"]?.span ?? $0.span }
    }
  }

  /// The keys and values of its table.
  fileprivate var literals: [(String, TOMLLiteral)] {
    [("rule", .string(rule)), ("path", .string(path.text)), ("digest", .string(digest.text))]
  }
}

extension PackConfig {
  /// Accepts more findings; one that was accepted in another version of the same file is replaced.
  package mutating func record(_ more: [Acceptance]) {
    for acceptance in more {
      if let index = accept.firstIndex(where: { $0.rule == acceptance.rule && $0.path == acceptance.path }) {
        accept[index] = acceptance
      } else {
        accept.append(acceptance)
      }
    }
  }

  /// The acceptances as tables below the pack's own, for a new file.
  var acceptanceText: String {
    accept.map { acceptance in
      "\n[[packs.accept]]\n"
        + acceptance.literals.map { "\(TOMLText.key($0.0)) = \($0.1.text)\n" }.joined()
    }.joined()
  }
}

extension TOMLEditor {
  /// Writes the acceptances of each pack that has other ones than in `old`, which are those in the text. False if the text
  /// could not be changed.
  mutating func setAcceptances(of packs: [PackConfig], from old: [PackConfig]) -> Bool {
    for (index, pack) in packs.enumerated() {
      let before = old.indices.contains(index) ? old[index].accept : []
      // Acceptances are only added and replaced; a table that is not needed stays until the user removes it.
      for (number, acceptance) in pack.accept.enumerated() where !before.contains(acceptance) {
        if before.indices.contains(number) {
          for (key, value) in acceptance.literals {
            guard set(key, to: value, inTable: "accept", at: number, ofTable: ["packs"], at: index) else {
              return false
            }
          }
        } else {
          guard appendTable("accept", acceptance.literals, toTable: ["packs"], at: index) else { return false }
        }
      }
    }
    return true
  }
}

extension Message {
  fileprivate static func badPath(_ path: String, _ fault: RelativePathFault) -> Message {
    Message("config.bad-path", "the path '{path}' {reason}", ["path": .text(path), "reason": .message(fault.message)])
  }
}
