internal import Documents
package import Vocabulary

/// A new skill: its files, with placeholders where the author has to write something.
package struct SkillScaffold: Sendable {
  package let name: SkillName
  /// What the skill does and when to use it; nil for a placeholder.
  package let description: String?
  package let kind: ScaffoldKind
  package let parts: Set<ScaffoldPart>
  /// The language of the documents. Where there are no texts in it they are English.
  package let locale: LocaleTag
  /// The pack that it becomes a part of; nil for a skill of a repository.
  package let home: Home?

  /// What a skill takes from its pack.
  package struct Home: Sendable, Hashable {
    package let id: String
    package let license: String?
    /// The sections that the pack requires of a procedure; nil for the usual ones.
    package let sections: [String]?

    package init(id: String, license: String?, sections: [String]?) {
      self.id = id
      self.license = license
      self.sections = sections
    }
  }

  package init(
    name: SkillName, description: String?, kind: ScaffoldKind, parts: Set<ScaffoldPart>, locale: LocaleTag, home: Home?
  ) {
    self.name = name
    self.description = description
    self.kind = kind
    self.parts = parts
    self.locale = locale
    self.home = home
  }

  /// The sections of a procedure where no pack declares others, in order: those of the built-in pack.
  package static let procedure = [
    "purpose", "use-when", "do-not-use-when", "required-inputs", "preconditions", "allowed-edits", "procedure",
    "postconditions", "verification", "failure-handling", "output-format",
  ]

  /// The files by their paths in the skill's folder.
  package var files: [RelativePath: PackFile] {
    var files = [Self.document: PackFile(bytes: Array((head + body).utf8))]
    for part in parts {
      let file = file(of: part)
      files[file.path] = PackFile(bytes: Array(file.text.utf8), isExecutable: part == .scripts)
    }
    return files
  }

  /// The path of its document.
  package static let document = RelativePath(constant: "SKILL.md")

  /// Whether the texts of a language, or of a parent of it, are there; else they are English.
  package static func isAvailable(in locale: LocaleTag) -> Bool { ScaffoldTexts.isAvailable(in: locale) }

  private var texts: ScaffoldTexts { ScaffoldTexts.texts(for: locale) }

  /// The name as a heading.
  private var title: String { Self.heading(of: name.text) }

  // MARK: SKILL.md

  private var head: String {
    var lines = ["---", "name: " + YAMLScalar.text(name.text)]
    lines.append("description: " + YAMLScalar.text(description ?? AuthorPlaceholder.text(texts.description)))
    if let license = home?.license { lines.append("license: " + YAMLScalar.text(license)) }
    lines.append("metadata:")
    if kind == .procedure || home != nil {
      lines.append("  cairn-document: " + YAMLScalar.text(SkillPaths.document(of: name)))
    }
    if kind == .procedure { lines.append("  cairn-kind: procedure") }
    if let id = home?.id { lines.append("  cairn-pack: " + YAMLScalar.text(id)) }
    lines.append("  cairn-locale: " + YAMLScalar.text(locale.text))
    if kind == .procedure || home != nil { lines.append("  cairn-revision: \"1\"") }
    return (lines + ["---", "", "# " + title, ""]).joined(separator: "\n") + "\n"
  }

  private var body: String {
    let blocks = kind == .procedure ? procedureBlocks : plainBlocks
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var procedureBlocks: [String] {
    let ids = home?.sections ?? Self.procedure
    // The sentences about other files are where they are needed, also if a pack has other sections.
    let steps = ids.contains("procedure") ? "procedure" : ids.last
    let output = ids.contains("output-format") ? "output-format" : ids.last
    return ids.flatMap { id -> [String] in
      let section = texts.sections[id] ?? ScaffoldTexts.Section(Self.heading(of: id), texts.otherSection)
      let hint = (id == "procedure" ? "1. " : "") + AuthorPlaceholder.text(section.hint)
      return ["<!-- cairn-section: \(id) -->", "## " + section.heading, hint]
        + (id == steps ? stepSentences : []) + (id == output ? outputSentences : [])
    }
  }

  private var plainBlocks: [String] {
    [
      AuthorPlaceholder.text(texts.summary), "## " + texts.steps.heading,
      "1. " + AuthorPlaceholder.text(texts.steps.hint),
    ]
      + stepSentences + outputSentences + ["## " + texts.limits.heading, AuthorPlaceholder.text(texts.limits.hint)]
  }

  private var stepSentences: [String] {
    [(ScaffoldPart.references, texts.readReference), (.scripts, texts.runScript)]
      .filter { parts.contains($0.0) }.map { Self.linking($0.1, to: Self.path(of: $0.0)) }
  }

  private var outputSentences: [String] {
    parts.contains(.assets) ? [Self.linking(texts.fillAsset, to: Self.path(of: .assets))] : []
  }

  private static func linking(_ sentence: String, to path: RelativePath) -> String {
    sentence.replacing("{link}", with: "[\(path)](\(path))")
  }

  /// An id as a heading: `hot-water` is `Hot water`.
  static func heading(of id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.isEmpty ? id : words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Other files

  /// The file that shows what a folder is for.
  package static func path(of part: ScaffoldPart) -> RelativePath {
    switch part {
    case .references: RelativePath(constant: "references/details.md")
    case .scripts: RelativePath(constant: "scripts/check.sh")
    case .assets: RelativePath(constant: "assets/report.md")
    case .agents: RelativePath(constant: "agents/openai.yaml")
    }
  }

  private func file(of part: ScaffoldPart) -> (path: RelativePath, text: String) {
    let text =
      switch part {
      case .references: "# \(texts.reference.heading)\n\n\(AuthorPlaceholder.text(texts.reference.hint))\n"
      case .scripts: script
      case .assets: "# \(texts.asset.heading)\n\n\(AuthorPlaceholder.text(texts.asset.hint))\n"
      case .agents: openAI
      }
    return (Self.path(of: part), text)
  }

  private var script: String {
    """
    #!/bin/sh
    # \(AuthorPlaceholder.text(texts.scriptPurpose))
    # \(texts.usage): check.sh FILE
    set -eu

    if [ "$#" -ne 1 ]; then
      echo "usage: check.sh FILE" >&2
      exit 64
    fi

    test -s "$1"

    """
  }

  private var openAI: String {
    let prompt = texts.prompt.replacing("{skill}", with: "$" + name.text)
    return """
      interface:
        display_name: \(YAMLQuoting.quoted(title))
        short_description: \(YAMLQuoting.quoted(shortDescription ?? AuthorPlaceholder.text(texts.shortDescription)))
        default_prompt: \(YAMLQuoting.quoted(prompt))

      """
  }

  /// The first sentence of the description, if it is short.
  private var shortDescription: String? {
    guard let description else { return nil }
    let ends: Set<Character> = [".", "\u{3002}", "\u{0964}"]
    let sentence = description.prefix { !ends.contains($0) }
    return sentence.isEmpty || sentence.count > 80 ? nil : String(sentence)
  }
}
