import BuiltinPack
import Documents
import Foundation
import Packs
import TestSupport
import Testing
import Vocabulary

/// What a user might ask, from `Routing/tasks.toml`, and what the built-in pack answers.
struct RoutingTests {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let paths: [String]
    /// The skill that comes first; empty where none applies.
    let first: String
    /// What must be neither first nor beside it.
    let never: [String]
    /// What must be beside it.
    let beside: [String]

    init(_ table: TOMLTable) {
      func text(_ key: String) -> String { if case .string(let text)? = table[key]?.value { text } else { "" } }
      func texts(_ key: String) -> [String] {
        guard case .array(let nodes)? = table[key]?.value else { return [] }
        return nodes.compactMap { if case .string(let text) = $0.value { text } else { nil } }
      }
      language = text("language")
      self.text = text("text")
      paths = texts("paths")
      first = text("first")
      never = texts("never")
      beside = texts("beside")
    }

    var testDescription: String { ([text] + paths).filter { !$0.isEmpty }.joined(separator: " ") }
  }

  static let rows: [Row] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Routing/tasks.toml")
    let document = TOMLDocument(parsing: (try? Data(contentsOf: file)).map { Array($0) } ?? [])
    guard document.faults.isEmpty, case .array(let nodes)? = document.root["tasks"]?.value else { return [] }
    return nodes.compactMap { if case .table(let table) = $0.value { Row(table) } else { nil } }
  }()

  /// The router of an install of the whole pack, as it stands in one language.
  private static func router(_ tag: String = "en") throws -> TaskRouter {
    var files: [RelativePath: PackFile] = [:]
    for file in EmbeddedFile.all where !file.path.hasPrefix("i18n/messages/") {
      files[try RelativePath(file.path)] = PackFile(bytes: file.bytes, isExecutable: file.isExecutable)
    }
    let pack = try #require(Pack.load(files).pack)
    let locale = try #require(LocaleTag(tag))
    let documents = pack.documents(locale: locale, skills: pack.skills, agents: [])
    return TaskRouter(
      documents.filter { $0.target.name == "SKILL.md" }.compactMap { document in
        document.skill.map { name in
          RoutableSkill(
            name: name, path: document.target,
            description: FrontMatter(in: document.bytes)?["description"]?.value?.text ?? "",
            route: pack.routes.routes[name])
        }
      })
  }

  private static let routers: [String: Result<TaskRouter, any Error>] = Dictionary(
    uniqueKeysWithValues: ["en", "es", "fr", "hi", "ko", "zh"].map { tag in (tag, Result { try router(tag) }) })

  private func answer(_ row: Row, locale: String) throws -> TaskRouter.RoutingResult {
    let router = try #require(Self.routers[locale]).get()
    return router.result(
      for: TaskDescription(text: row.text, paths: try row.paths.map { try RelativePath(onDisk: $0) }))
  }

  @Test func `the table holds ten tasks and more in each language, each skill, tasks for none, and changed files`()
    throws
  {
    let told = Self.rows.filter { !$0.text.isEmpty }
    for language in ["en", "es", "fr", "hi", "ko", "zh"] {
      #expect(told.count { $0.language == language && !$0.first.isEmpty } >= 10, "\(language)")
      #expect(told.count { $0.language == language && $0.first.isEmpty } >= 2, "\(language)")
    }
    #expect(Self.rows.count { !$0.paths.isEmpty } >= 10)
    let routed = try Set(Self.router().skills.map(\.name.text))
    #expect(routed.subtracting(Self.rows.map(\.first)).sorted() == [])
    let named = Set(Self.rows.flatMap { [$0.first] + $0.never + $0.beside }.filter { !$0.isEmpty })
    #expect(named.subtracting(routed).sorted() == [])
  }

  @Test(arguments: rows) func `a task is answered with the skill a person would choose`(_ row: Row) throws {
    // Whatever language the documents are installed in: the words of all six are in the routes.
    for locale in Set(["en", row.language]).sorted() {
      let answer = try answer(row, locale: locale)
      #expect((answer.main?.skill.name.text ?? "") == row.first, "\(locale): \(answer.main?.terms.map(\.text) ?? [])")
      let beside = answer.adjuncts.map(\.skill.name.text)
      #expect(beside.count <= 2)
      let all = [answer.main?.skill.name.text ?? ""] + beside
      #expect(Set(all).isDisjoint(with: row.never), "\(locale): \(all)")
      #expect(Set(row.beside).isSubset(of: beside), "\(locale): \(beside)")
    }
  }

  @Test func `an answer says why`() throws {
    for row in Self.rows where !row.first.isEmpty {
      let main = try #require(try answer(row, locale: "en").main)
      #expect(main.hasEvidence && (!main.terms.isEmpty || !main.paths.isEmpty), "\(row.testDescription)")
      if row.text.isEmpty { #expect(main.terms.isEmpty) }
    }
  }
}
