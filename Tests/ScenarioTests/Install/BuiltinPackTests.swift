import BuiltinPack
import Commands
import Documents
import Foundation
import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

/// The pack inside the executable: the properties that it promises.
struct BuiltinPackTests {
  private let files: [RelativePath: PackFile]
  private let pack: Pack

  init() throws {
    var files: [RelativePath: PackFile] = [:]
    for file in EmbeddedFile.all where !file.path.hasPrefix("i18n/messages/") {
      files[try RelativePath(file.path)] = PackFile(bytes: file.bytes, isExecutable: file.isExecutable)
    }
    self.files = files
    let (pack, faults) = Pack.load(files)
    #expect(faults.isEmpty, "\(faults.map { "\($0.path):\($0.place.line) \($0.diagnostic.message.text)" })")
    self.pack = try #require(pack)
  }

  @Test func `the embedded pack is the same as in the project`() throws {
    let root = SourceMessages.root
    var onDisk: Set<String> = []
    for folder in ["templates", "i18n"] {
      let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      while let name = found?.nextObject() as? String {
        let path = "\(folder)/\(name)"
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
        // The glossaries are for translators, and only what is learned from the tasks is embedded.
        if !isFolder.boolValue, !path.hasPrefix("i18n/glossary/"), !path.hasPrefix("i18n/tasks/") {
          onDisk.insert(path)
        }
      }
    }
    #expect(Set(EmbeddedFile.all.map(\.path)) == onDisk.union(["manifest.toml", "CHANGELOG.md"]))
    for file in EmbeddedFile.all {
      #expect(file.bytes == Array(try Data(contentsOf: root.appending(path: file.path))), "\(file.path)")
    }
  }

  @Test func `the digests that are computed at build time are those of the files and of the pack`() {
    for file in EmbeddedFile.all {
      #expect(file.digest.description == Digest(of: file.bytes).text, "\(file.path)")
    }
    #expect(EmbeddedFile.packDigest.description == Pack.digest(of: files).text)
  }

  @Test func `the embedded files make the same pack as their bytes`() throws {
    var embedded: [RelativePath: PackFile] = [:]
    for file in EmbeddedFile.all where !file.path.hasPrefix("i18n/messages/") {
      embedded[try RelativePath(file.path)] = PackFile(
        embedded: file.text, isExecutable: file.isExecutable, digest: Digest(file.digest.description))
    }
    #expect(embedded == files)
    let other = try #require(Pack.load(embedded, inspecting: false).pack)
    #expect(other.digest == pack.digest)
    #expect(other.routes == pack.routes)
    #expect(other.ledger == pack.ledger)
    let (locale, skills) = (pack.manifest.source, pack.skills)
    let (documents, others) = (
      pack.documents(locale: locale, skills: skills, agents: []),
      other.documents(locale: locale, skills: skills, agents: [])
    )
    #expect(documents == others)
    #expect(documents.contains { $0.revision != nil })
    let unnumbered = other.documents(locale: locale, skills: skills, agents: [], revisions: false)
    #expect(unnumbered.allSatisfy { $0.revision == nil })
    #expect(unnumbered.map(\.target) == documents.map(\.target))
    #expect(documents.map(\.bytes) == others.map(\.bytes))
    #expect(documents.map { Digest(of: $0.bytes) } == others.compactMap(\.digestAtBuild))
  }

  @Test func `the version of the program is that of its pack`() {
    #expect(Version.current == pack.manifest.version)
  }

  @Test func `the ledger has the digest of every source, and of the source of each translation`() throws {
    let ledger = try #require(pack.ledger)
    var names: Set<String> = []
    for document in pack.documents(locale: pack.manifest.source, skills: pack.skills, agents: ["claude"]) {
      guard document.locale != nil else { continue }
      names.insert(document.id)
      let entry = try #require(ledger.documents[document.id], "\(document.id) is not in the ledger")
      #expect(entry.digest == Ledger.digest(ofSource: document.bytes), "\(document.id)")
      for (locale, translation) in entry.translations {
        #expect(
          translation.revision == entry.revision && translation.source == entry.digest, "\(document.id).\(locale)")
      }
    }
    #expect(names == Set(ledger.documents.keys))
  }

  @Test func `the root block is short in every language, since every conversation reads it`() throws {
    for locale in pack.manifest.available {
      let documents = pack.documents(locale: locale, skills: [], agents: [])
      let block = try #require(documents.first { $0.id == "agents.root" })
      #expect(block.locale == locale)
      #expect(block.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count <= 20)
      #expect(block.bytes.count <= (locale.text == "en" ? 1536 : 2253))
    }
  }

  @Test func `the root block, workflow, index, form, and the everyday and minimal skills exist in six languages`()
    throws
  {
    #expect(pack.manifest.available.map(\.text) == ["en", "es", "fr", "hi", "ko", "zh"])
    let chosen = try ["everyday", "minimal"].flatMap { name in
      try #require(pack.manifest.profiles[name]).skills.map(\.value)
    }
    #expect(Set(chosen).count == 12)
    for locale in pack.manifest.available {
      let spoken = pack.documents(locale: locale, skills: [], agents: ["claude"]).filter { $0.locale != nil }
      #expect(
        Set(spoken.map(\.id))
          == ["agents.root", "agents.claude", "agents.workflow", "context.project", "skills.index"])
      #expect(spoken.allSatisfy { $0.locale == locale })
      let skills = pack.documents(locale: locale, skills: chosen, agents: []).filter { $0.skill != nil }
      #expect(skills.filter { $0.locale != nil && $0.locale != locale }.map(\.id) == [], "\(locale)")
    }
  }

  @Test func `the project form has questions in every language, is empty at first, and is filled in with one answer`()
    throws
  {
    let forms = try pack.manifest.available.map { locale in
      try #require(pack.documents(locale: locale, skills: [], agents: []).first { $0.id == "context.project" }).bytes
    }
    let texts = forms.map { FormText($0) }
    for form in forms {
      #expect(FormText(form).hasEmptySection && FormText(form).isEmptyForm(of: texts))
      #expect(!FormText(form + Array("\nA tea shop.\n".utf8)).isEmptyForm(of: texts))
    }
  }

  @Test func `a translation has the sections and the code blocks of its source`() throws {
    let source = try sections(of: pack.manifest.source)
    for locale in pack.manifest.available where locale != pack.manifest.source {
      for (id, sections) in try sections(of: locale) where id.hasPrefix("skill.") {
        #expect(sections == source[id], "\(locale) \(id)")
      }
    }
  }

  /// For each document in a language, the ids of its sections and the number of its code fences.
  private func sections(of locale: LocaleTag) throws -> [String: [String]] {
    let documents = pack.documents(locale: locale, skills: pack.skills, agents: []).filter { $0.locale == locale }
    return documents.reduce(into: [:]) { found, document in
      let ids = MarkdownDocument(document.bytes).sections.map(\.id.value)
      let lines = String(decoding: document.bytes, as: UTF8.self).split(separator: "\n")
      found[document.id] = ids + ["\(lines.count { $0.hasPrefix("```") }) fences"]
    }
  }

  @Test func `the profiles have the promised skills, and the reviewers are installed only for Codex`() throws {
    let names = ["backend", "everyday", "frontend", "full", "minimal", "product", "standard"]
    #expect(pack.manifest.profiles.keys.sorted() == names)
    for name in names where name != "full" {
      let skills = try Selection.resolve(
        profile: name, add: [], remove: [], in: pack.manifest, skills: pack.skills
      ).skills
      let sizes = ["everyday": 12...12, "minimal": 7...7, "standard": 19...19]
      #expect((sizes[name] ?? 13...17).contains(skills.count), "\(name): \(skills.count)")
      #expect(skills.contains { $0.text == "cairn-usage" }, "\(name)")
    }
    func targets(_ agents: Set<String>) -> [String] {
      pack.documents(locale: pack.manifest.source, skills: [], agents: agents).map(\.target.text)
        .filter { $0.hasPrefix(".codex") }
    }
    #expect(targets(["claude", "gemini"]) == [])
    #expect(
      targets(["codex"]).sorted() == [".codex/agents/code-health-reviewer.toml", ".codex/agents/plan-reviewer.toml"])
  }

  @Test func `every skill has a route, a description that says when to use it, and the sections of its kind`() throws {
    let kind = try #require(pack.manifest.kinds["procedure"])
    #expect(pack.skills.count >= 6)
    #expect(Set(pack.routes.routes.keys) == Set(pack.skills))
    for document in pack.documents(locale: pack.manifest.source, skills: pack.skills, agents: []) {
      guard document.target.name == "SKILL.md" else { continue }
      let markdown = MarkdownDocument(document.bytes)
      let description = try #require(markdown.frontMatter?["description"]?.value?.text)
      #expect(description.contains("Use when"), "\(document.id)")
      let sections = markdown.sections.map(\.id.value)
      #expect(sections.filter(kind.required.contains) == kind.required, "\(document.id)")
      // Four letters count as one token, and the padding of tables does not count.
      let letters = zip(document.bytes, document.bytes.dropFirst()).count { $0 != $1 || ($0 != 0x20 && $0 != 0x2D) }
      #expect(markdown.lines.count < 500 && letters / 4 < 5000, "\(document.id)")
    }
    for (skill, route) in pack.routes.routes {
      #expect(Set(route.terms.keys) == Set(pack.manifest.available), "\(skill) has no words in some language")
    }
  }
}
