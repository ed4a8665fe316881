import BuiltinPack
import Documents
import Foundation
import Packs
import TaskWording
import TestSupport
import Testing
import Vocabulary

/// Tasks that a user might have, from `Routing/tasks.toml`, and the answers of the built-in pack.
struct RoutingTests {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let paths: [String]
    /// The skill that comes first; empty if none applies.
    let first: String
    /// The skills that must be neither first nor an addition.
    let never: [String]
    /// The skills that must be an addition.
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

  /// The router of an installation of the whole pack in one language.
  /// A router of the whole pack in one language.
  static func wholePack(_ tag: String) throws -> TaskRouter { try #require(routers[tag]).get() }
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
      }, model: TaskModel(EmbeddedFile.taskModel.withUTF8Buffer { Array($0) }))
  }

  private static let routers: [String: Result<TaskRouter, any Error>] = Dictionary(
    uniqueKeysWithValues: ["en", "es", "fr", "hi", "ko", "zh"].map { tag in (tag, Result { try router(tag) }) })

  private func answer(_ row: Row, locale: String) throws -> TaskRouter.RoutingResult {
    let router = try #require(Self.routers[locale]).get()
    return router.result(
      for: TaskDescription(text: row.text, paths: try row.paths.map { try RelativePath(onDisk: $0) }))
  }

  @Test func `the table has at least ten tasks per language, each skill, tasks without a skill, and changed files`()
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

  @Test(arguments: rows) func `a task is answered with the skill that a person would choose`(_ row: Row) throws {
    // This holds for every language of the documents, because the routes have the words of all six languages.
    for locale in Set(["en", row.language]).sorted() {
      let answer = try answer(row, locale: locale)
      // An answer where none is needed must at least be marked.
      if row.first.isEmpty, answer.isWeak { continue }
      #expect((answer.main?.skill.name.text ?? "") == row.first, "\(locale): \(answer.main?.terms.map(\.text) ?? [])")
      let beside = answer.adjuncts.map(\.skill.name.text)
      #expect(beside.count <= 2)
      let all = [answer.main?.skill.name.text ?? ""] + beside
      #expect(Set(all).isDisjoint(with: row.never), "\(locale): \(all)")
      #expect(Set(row.beside).isSubset(of: beside), "\(locale): \(beside)")
    }
  }

  @Test func `an answer says why the skill was chosen`() throws {
    for row in Self.rows where !row.first.isEmpty {
      let main = try #require(try answer(row, locale: "en").main)
      #expect(
        main.hasEvidence && (!main.terms.isEmpty || !main.paths.isEmpty || main.lean >= 4.5), "\(row.testDescription)")
      if row.text.isEmpty { #expect(main.terms.isEmpty) }
    }
  }
}
