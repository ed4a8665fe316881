import Packs
import Testing
import Vocabulary

/// The files of a new pack, for every layout, every license with and without a text, several sets of languages, and both
/// a repository of its own and a folder of a larger one.
@Suite struct NewPackTests {
  private static let languages = [
    ["en"], ["ko", "en"], ["en", "es", "fr", "hi", "ko", "zh"], ["en", "de"], ["de"], ["es-MX", "zh-TW"],
  ]
  private static let licenses: [String?] = ["0BSD", "ISC", "MIT", "MIT-0", "Apache-2.0", nil]
  private static let folders: [RelativePath?] = [nil, RelativePath(constant: "packs/ours")]

  private static func pack(
    _ layout: PackLayout, _ locales: [String] = ["en"], _ license: String? = "MIT", in folder: RelativePath? = nil
  ) -> NewPack {
    NewPack(
      id: "example.ours", name: "Our skills", license: license, layout: layout,
      locales: locales.compactMap { LocaleTag($0) }, holder: "Ada", day: "2026-11-29", folder: folder)
  }

  private static func text(_ path: String, of pack: NewPack) -> String? {
    pack.files.first { $0.key.text == path }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// The files that belong to the pack, without those for its repository.
  private static func packFiles(_ pack: NewPack) -> [RelativePath: PackFile] {
    let companions = pack.companions(isNew: true)
    return pack.files.filter { companions[$0.key] == nil || $0.key == Manifest.defaultChangelog }
      .mapValues { PackFile(bytes: $0) }
  }

  @Test(arguments: PackLayout.allCases, languages) func `a new pack is read without any problem`(
    layout: PackLayout, locales: [String]
  ) throws {
    for license in Self.licenses {
      for folder in Self.folders {
        let made = Self.pack(layout, locales, license, in: folder)
        let (read, faults) = Pack.load(Self.packFiles(made))
        #expect(faults.isEmpty, "\(locales) \(license ?? "none"): \(faults)")
        let pack = try #require(read)
        #expect(pack.manifest.id == "example.ours" && pack.manifest.name == "Our skills")
        #expect(pack.manifest.layout == layout && pack.manifest.license == license)
        #expect(pack.manifest.available.map(\.text) == locales && pack.manifest.source.text == locales.first)
        #expect(pack.manifest.version.text == NewPack.firstVersion && pack.manifest.defaultProfile == "all")
      }
    }
  }

  @Test(arguments: PackLayout.allCases, languages) func `the ledger has every version of the example, current`(
    layout: PackLayout, locales: [String]
  ) throws {
    let made = Self.pack(layout, locales)
    let pack = try #require(Pack.load(Self.packFiles(made)).pack)
    let ledger = try #require(pack.ledger)
    let written = Set(pack.manifest.available).subtracting(made.untranslated)
    #expect(made.hasNoSkill == (locales.first == "de"))
    guard !made.hasNoSkill else {
      #expect(pack.skills.isEmpty && ledger.documents.isEmpty && made.untranslated.isEmpty)
      return
    }
    #expect(pack.skills.map(\.text) == ["example-bug-report"] && pack.routes.routes.count == 1)
    let entry = try #require(ledger.documents["skill.example-bug-report"])
    for locale in pack.manifest.available {
      let revision = ledger.revision(of: "skill.example-bug-report", in: locale)
      #expect(revision == (written.contains(locale) ? entry.revision : nil), "\(locale)")
    }
    #expect(entry.translations.values.allSatisfy { $0.source == entry.digest && $0.review == .machine })
  }

  @Test(arguments: ["en", "es", "fr", "hi", "ko", "zh"]) func `the example is written in each of six languages`(
    language: String
  ) throws {
    let locale = try #require(LocaleTag(language))
    let pack = try #require(Pack.load(Self.packFiles(Self.pack(.plain, [language]))).pack)
    let documents = pack.documents(locale: locale, skills: pack.skills, agents: [])
    let text = String(decoding: try #require(documents.first).bytes, as: UTF8.self)
    #expect(documents.count == 1 && documents.first?.locale == locale)
    #expect(text.contains("  cairn-locale: \(language)\n") && text.contains("license: MIT\n"))
    // No two languages have the same text below the front matter.
    let english = try #require(Self.text("skills/example-bug-report/SKILL.md", of: Self.pack(.plain)))
    #expect((language == "en") == text.hasSuffix(english.suffix(200)))
  }

  @Test func `the same choices give the same bytes`() {
    #expect(Self.pack(.plain, ["en", "ko"]).files == Self.pack(.plain, ["en", "ko"]).files)
  }

  @Test func `a license is named in the manifest, and its text is written only if it is known`() throws {
    for license in Self.licenses {
      let pack = Self.pack(.plain, ["en"], license)
      let text = Self.text("LICENSE", of: pack)
      let isKnown = license.map { LicenseText.known.contains($0) } ?? false
      #expect((text != nil) == isKnown, "\(license ?? "none")")
      #expect(text?.contains("Copyright (c) 2026 Ada\n") ?? true)
      let readme = try #require(Self.text("README.md", of: pack))
      #expect(readme.contains("## License") == (license != nil) && readme.contains("(LICENSE)") == isKnown)
    }
  }

  @Test func `the readme has a command for each installer that finds the skills`() throws {
    let plain = try #require(Self.text("README.md", of: Self.pack(.plain)))
    let others = ["gh skill install OWNER/REPO", "npx skills add OWNER/REPO"]
    let all = ["cairn init --pack OWNER/REPO", "apm install OWNER/REPO", "/plugin marketplace add OWNER/REPO"]
    #expect((others + all).allSatisfy(plain.contains))
    let full = try #require(Self.text("README.md", of: Self.pack(.full)))
    #expect(all.allSatisfy(full.contains) && !others.contains { full.contains($0) })
    #expect(full.contains("cairn pack build --layout plain --locale en --out dist/plain"))
    let inner = try #require(Self.text("README.md", of: Self.pack(.plain, in: Self.folders[1])))
    #expect(inner.contains("cairn init --pack ./packs/ours") && inner.contains("OWNER/REPO//packs/ours"))
    #expect(!(others + ["apm install"]).contains { inner.contains($0) })
  }

  @Test func `a pack in a larger repository has no files for the root of one`() {
    let names = Set(Self.pack(.plain).files.keys.map(\.text))
    let inner = Set(Self.pack(.plain, in: Self.folders[1]).files.keys.map(\.text))
    #expect(
      names.subtracting(inner) == [
        ".claude-plugin/marketplace.json", ".claude-plugin/plugin.json", ".github/workflows/check.yml", "apm.yml",
      ])
    #expect(inner.isSubset(of: names))
  }

  @Test func `the changelog has the first version, with its day`() throws {
    let text = try #require(Self.text("CHANGELOG.md", of: Self.pack(.plain)))
    #expect(text.contains("\n## [Unreleased]\n\n## [0.1.0] - 2026-11-29\n"))
    #expect(Changelog(Array(text.utf8)).parts.map(\.version.text) == ["0.1.0"])
    let existing = Self.pack(.plain).companions(isNew: false)[Manifest.defaultChangelog] ?? []
    #expect(Changelog(existing).parts.isEmpty && !existing.isEmpty)
  }

  @Test func `a folder with skills gets a ledger of them, and no example`() throws {
    var made = Self.pack(.plain, ["en", "ko"])
    func skill(_ metadata: String) -> PackFile {
      PackFile(
        bytes: Array("---\nname: brew\ndescription: Makes tea. Use for tea.\n\(metadata)---\n\n# Brew\n\nBoil.\n".utf8))
    }
    made.documents = [
      RelativePath(constant: "skills/brew/SKILL.md"): skill("metadata:\n  cairn-revision: \"3\"\n"),
      RelativePath(constant: "skills/brew/references/tea.md"): PackFile(bytes: Array("# Tea\n".utf8)),
      RelativePath(constant: "locales/ko/skills/brew/SKILL.md"): skill("metadata:\n  cairn-revision: \"2\"\n"),
    ]
    let names = made.files.keys.map(\.text)
    #expect(!names.contains { $0.contains("example-bug-report") } && !names.contains("routes.toml"))
    #expect(!made.hasNoSkill && made.untranslated.isEmpty)
    let files = Self.packFiles(made).merging(made.documents) { first, _ in first }
    let ledger = try #require(Pack.load(files).pack?.ledger)
    #expect(ledger.documents.keys.sorted() == ["skill.brew", "skill.brew/references/tea.md"])
    let entry = try #require(ledger.documents["skill.brew"])
    let korean = try #require(LocaleTag("ko"))
    #expect(entry.revision == 3)
    // Nobody knows the text that the translation was made from.
    #expect(entry.translations[korean]?.revision == 2 && entry.translations[korean]?.source == nil)
  }

  @Test(arguments: [
    ("our-skills", "example.our-skills"), ("Our Skills", "example.our-skills"), ("acme.web", "acme.web"),
    ("Acme.Web", "example.acme-web"), ("_tea_", "example.tea"), ("a--b", "example.a-b"), ("東京", nil), ("...", nil),
  ])
  func `an id follows from the name of a folder`(name: String, id: String?) {
    #expect(PackID.suggested(forFolder: name) == id)
    #expect(id.map { PackID.isValid($0) } ?? true)
  }
}
