import Reporting
import Testing
import Vocabulary

@testable import Packs

/// `[preferences]` of the config, and their lines in the root block.
@Suite struct PreferencesTests {
  private static func read(_ table: String) -> (preferences: Preferences, faults: [Diagnostic]) {
    let (config, faults) = Config.read(Array("schema = 1\n[preferences]\n\(table)\n".utf8))
    return (config.preferences, faults)
  }

  @Test func `each key is one line, in the order of the documentation`() throws {
    let (preferences, faults) = Self.read(
      """
      note = "Run `make check` first."
      report-language = "ko"
      code-language = "en"
      verbosity = "brief"
      commit-style = "conventional"
      test-policy = "first"
      questions = "ask"
      """)
    #expect(faults.isEmpty)
    let lines = preferences.lines(in: .english)
    #expect(lines.count == 7)
    #expect(lines.first == "**Reports.** Write answers and reports in the language `ko`.")
    #expect(lines.last == "**Note.** Run `make check` first.")
  }

  @Test(arguments: ["en", "es", "fr", "hi", "ko", "zh"])
  func `every value has a line in every language, each its own`(tag: String) throws {
    let texts = PreferenceTexts.texts(for: try #require(LocaleTag(tag)))
    #expect(texts.verbosity.count == Preferences.Verbosity.allCases.count)
    #expect(texts.commitStyle.count == Preferences.CommitStyle.allCases.count)
    #expect(texts.testPolicy.count == Preferences.TestPolicy.allCases.count)
    #expect(texts.questions.count == Preferences.Questions.allCases.count)
    #expect(texts.reportLanguage.contains("`{tag}`") && texts.codeLanguage.contains("`{tag}`"))
    #expect(texts.note.contains("{note}"))
    var all = Array(texts.verbosity.values)
    all += texts.commitStyle.values
    all += texts.testPolicy.values
    all += texts.questions.values
    #expect(Set(all).count == all.count && all.allSatisfy { !$0.contains("\n") })
    #expect(tag == "en" || texts.note != PreferenceTexts.english.note || tag == "fr")
  }

  @Test(arguments: [
    ("verbosity = \"breif\"", "config.preference-near"),
    ("verbosity = \"xyzzyx\"", "config.preference"),
    ("report-language = \"korean\"", "config.preference-language-near"),
    ("report-language = \"qqqqq\"", "config.preference-language"),
    ("note = \"a\\nb\"", "config.preference-sentence"),
    ("note = \"a <!-- b\"", "config.preference-sentence"),
    ("note = \"a\\u202Eb\"", "config.preference-sentence"),
    ("note = \"\"", "config.preference-sentence"),
  ])
  func `another value is an error at its place`(table: String, key: String) throws {
    let (preferences, faults) = Self.read(table)
    #expect(preferences.isEmpty)
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.severity == .error && fault.message.key == key)
    #expect(fault.span.lower > 24)
  }

  @Test func `a misspelled key is a warning with the nearest`() throws {
    let faults = Self.read("verbosty = \"brief\"").faults
    #expect(faults.map(\.severity) == [.warning] && faults.map(\.message.key) == ["table.near-key"])
  }

  @Test func `lines are put at the end, replaced, and removed without a trace`() {
    let body = Array("\n## Rules\n\n- One.\n\n".utf8)
    var preferences = Preferences()
    preferences.verbosity = .brief
    let once = preferences.rendered(in: body, locale: .english)
    #expect(
      String(decoding: once, as: UTF8.self).hasSuffix(
        "- One.\n\n\(Preferences.mark)\n\n- \(preferences.lines(in: .english)[0])\n\n"))
    preferences.questions = .assume
    let twice = preferences.rendered(in: once, locale: .english)
    #expect(twice == preferences.rendered(in: body, locale: .english))
    #expect(Preferences().rendered(in: twice, locale: .english) == body)
    #expect(Preferences().rendered(in: body, locale: .english) == body)
  }

  @Test func `docs are read, with an error for a file that cannot have the index`() throws {
    let (config, faults) = Config.read(Array("schema = 1\n[docs]\n".utf8))
    #expect(faults.isEmpty && config.docs == DocsConfig())
    let wrong = Config.read(Array("schema = 1\n[docs]\nindex = \".github/x.md\"\n".utf8))
    #expect(wrong.config.docs == nil && wrong.faults.map(\.message.key) == ["config.docs-index"])
    let chosen = Config.read(Array("schema = 1\n[docs]\nfolder = \"notes\"\nindex = \"AGENTS.md\"\n".utf8)).config.docs
    #expect(chosen?.folder.text == "notes" && chosen?.index.text == "AGENTS.md")
  }

  @Test func `a new choice of docs is written below the rest`() throws {
    let text = Array("schema = 1\n# ours\nagents = []\n".utf8)
    let old = Config.read(text).config
    var new = old
    new.docs = DocsConfig()
    let edited = try #require(new.edited(text, from: old))
    #expect(
      String(decoding: edited, as: UTF8.self)
        == "schema = 1\n# ours\nagents = []\n\n[docs]\nfolder = \"docs\"\nindex = \"docs/README.md\"\n")
    #expect(Config.read(edited).config.docs == DocsConfig())
  }
}
