import Documents
import Foundation
import Reporting
import TestSupport
import Testing

/// Checks the translations of Cairn's messages in `i18n/messages/<tag>.toml` against the source.
struct TranslationTests {
  private static let languages = ["es", "fr", "hi", "ko", "zh"]

  /// The texts of a language, by key; plural forms by category.
  private func catalog(_ language: String) throws -> [String: [String: String]] {
    let file = SourceMessages.root.appending(path: "i18n/messages/\(language).toml")
    let document = TOMLDocument(parsing: Array(try Data(contentsOf: file)))
    #expect(document.faults.isEmpty, "\(language): \(document.faults)")
    var texts: [String: [String: String]] = [:]
    for entry in document.root.entries {
      switch entry.node.value {
      case .string(let text): texts[entry.key.text] = ["": text]
      case .table(let table):
        for form in table.entries {
          guard case .string(let text) = form.node.value else { continue }
          texts[entry.key.text, default: [:]][form.key.text] = text
        }
      default: Issue.record("\(language): \(entry.key.text) is neither text nor plural forms")
      }
    }
    return texts
  }

  @Test func `each message has one English text, a literal next to its use`() throws {
    let messages = try SourceMessages.all.get()
    #expect(messages.entries.count > 300)
    #expect(messages.doubled.isEmpty)
    // The doctor's examples invent messages of readers.
    #expect(messages.computed.filter { $0 != "InstallExamples.swift" }.isEmpty)
  }

  @Test func `English texts are ASCII, so that any terminal shows them`() throws {
    for (key, entry) in try SourceMessages.all.get().entries {
      #expect((entry.english + (entry.one ?? "")).utf8.allSatisfy { $0 < 0x80 }, "\(key)")
    }
  }

  @Test(arguments: languages) func `every language translates every message, and nothing else`(language: String) throws
  {
    let english = Set(try SourceMessages.all.get().entries.keys)
    let translated = Set(try catalog(language).keys)
    #expect(english.subtracting(translated).sorted() == [], "missing in \(language)")
    #expect(translated.subtracting(english).sorted() == [], "stale in \(language)")
  }

  @Test(arguments: languages) func `every translation has the same placeholders`(language: String) throws {
    let english = try SourceMessages.all.get().entries
    for (key, forms) in try catalog(language) {
      guard let source = english[key] else { continue }
      let gaps = Set(SourceMessages.gaps(in: source.english))
      for (form, text) in forms {
        let found = Set(SourceMessages.gaps(in: text))
        // A singular form may omit the number.
        let lacking = gaps.subtracting(found)
        #expect(
          lacking.isEmpty || (form == "one" && lacking == ["count"]), "\(language) \(key) \(form): lacks \(lacking)")
        #expect(found.isSubset(of: gaps), "\(language) \(key) \(form): \(found.subtracting(gaps)) is no gap")
        // Text in backticks is typed by the user, so it is not translated.
        for command in SourceMessages.typed(in: source.english).subtracting(SourceMessages.typed(in: text)) {
          Issue.record("\(language) \(key): `\(command)` changed")
        }
      }
    }
  }

  @Test(arguments: languages) func `every translation has a suggestion where English has one`(
    language: String
  ) throws {
    func breaks(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
    let english = try SourceMessages.all.get().entries
    for (key, forms) in try catalog(language) {
      guard let source = english[key] else { continue }
      #expect(breaks(source.english) <= 1 && breaks(source.one ?? source.english) == breaks(source.english), "\(key)")
      for (form, text) in forms {
        #expect(breaks(text) == breaks(source.english), "\(language) \(key) \(form): \(text)")
        #expect(
          text.split(separator: "\n").allSatisfy { $0.first != " " && $0.last != " " }, "\(language) \(key): \(text)")
      }
    }
  }

  @Test(arguments: languages) func `a message with a singular has all plural forms of its language`(language: String)
    throws
  {
    let needed = Set(PluralCategory.used(in: language).map(\.rawValue))
    let english = try SourceMessages.all.get().entries
    for (key, forms) in try catalog(language) {
      guard let source = english[key] else { continue }
      if source.one == nil {
        #expect(Set(forms.keys) == [""], "\(language) \(key) needs no forms")
      } else if needed == ["other"] {
        #expect(Set(forms.keys) == [""] || Set(forms.keys) == needed, "\(language) \(key)")
      } else {
        #expect(Set(forms.keys) == needed, "\(language) \(key)")
      }
    }
  }
}
