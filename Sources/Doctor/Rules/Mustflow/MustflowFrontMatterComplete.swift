internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires the front matter keys by which mustflow identifies its documents.
  static let mustflowFrontMatterComplete = Rule(
    id: "mustflow.front-matter-complete",
    severity: .warning,
    summary: "A mustflow document states its id, language, revision and lifecycle.",
    why: """
      mustflow identifies its documents by these keys. If one is missing or names another skill, a mustflow update \
      skips the document or treats it as edited.
      """,
    source: "mustflow 2.108, the front matter of its installed documents",
    dialects: [.mustflow],
    good: [
      .mustflow(),
      Example(
        at: "AGENTS.md",
        "---\nmustflow_doc: agents.root\nlocale: en\ncanonical: true\nrevision: 17\nlifecycle: user-editable\n"
          + "authority: binding\n---\n\n# AGENTS.md\n"),
      // A document that only has section markers is not required to have the keys; nor is a skill without mustflow.
      Example(at: ".mustflow/skills/brew/SKILL.md", Example.skill("brew")),
      Example(at: "docs/x.md", "<!-- mustflow-section: purpose -->\n## Purpose\n\nText.\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "↓---\nmustflow_doc: agents.root\nlocale: en\nrevision: 17\n---\n\n# AGENTS.md\n"),
      // The other files show that the repository uses mustflow.
      Example(
        at: ".mustflow/skills/brew/SKILL.md", "↓" + Example.skill("brew"),
        beside: [".mustflow/config/manifest.lock.toml": ""]),
      .mustflow("revision: 3", "revision: ↓0"),
      .mustflow("locale: en", "locale: ↓english language"),
      .mustflow("canonical: true", "canonical: ↓maybe"),
      .mustflow("mustflow_doc: skill.deploy", "mustflow_doc: ↓skill.ship"),
      .mustflow("skill_id: mustflow.core.deploy", "skill_id: ↓mustflow.core.ship"),
      .mustflow("pack_id: mustflow.core", "pack_id: ↓other.pack"),
    ],
    check: .eachDocument { document in
      guard let frontMatter = document.frontMatter else { return [] }
      guard let id = frontMatter["mustflow_doc"] else {
        // Elsewhere section markers alone made it a document of mustflow.
        guard document.path.name == "SKILL.md", document.path.isWithin(RelativePath(constant: ".mustflow")),
          document.fileTree.isFolder(RelativePath(constant: ".mustflow/config"))
        else { return [] }
        let missing = (["mustflow_doc"] + MustflowFrontMatter.required).filter { frontMatter[$0] == nil }
        return [
          Finding(.missing(missing), at: document.head(of: Span(frontMatter.span.lower, frontMatter.content.lower)))
        ]
      }
      var findings: [Finding] = []
      let missing = MustflowFrontMatter.required.filter { frontMatter[$0] == nil }
      if !missing.isEmpty {
        let fence = document.head(of: Span(frontMatter.span.lower, frontMatter.content.lower))
        findings.append(Finding(.missing(missing), at: fence))
      }
      if let field = frontMatter["revision"], !MustflowFrontMatter.isRevision(field.value) {
        findings.append(Finding(.revision, at: field.valueSpan))
      }
      if let field = frontMatter["locale"], let text = field.value?.text, LocaleTag(text) == nil {
        findings.append(Finding(.locale(text), at: field.valueSpan))
      }
      if let field = frontMatter["canonical"], let value = field.value, !MustflowFrontMatter.isTruth(value) {
        findings.append(Finding(.canonical, at: field.valueSpan))
      }
      return findings + MustflowFrontMatter.names(of: document, id)
    })
}

/// Checks of mustflow's front matter.
private enum MustflowFrontMatter {
  static let required = ["locale", "canonical", "revision", "lifecycle", "authority"]

  /// A value that the YAML reader could not read (nil) is reported by another rule.
  static func isRevision(_ value: YAMLValue?) -> Bool {
    guard let value else { return true }
    return value.text.flatMap { Int($0) }.map { $0 > 0 } ?? false
  }

  static func isTruth(_ value: YAMLValue) -> Bool {
    if case .boolean = value { return true }
    return false
  }

  /// Findings for names of a skill that differ from its folder, and for a pack that differs from the skill's id.
  static func names(of document: Document, _ id: FrontMatter.Field) -> [Finding] {
    guard document.path.name == "SKILL.md", let folder = document.path.parent?.name else { return [] }
    var findings: [Finding] = []
    if let text = id.value?.text, text.utf8.starts(with: "skill.".utf8), text != "skill.\(folder)" {
      findings.append(Finding(.other(text, folder), at: id.valueSpan))
    }
    guard let skill = document.metadata("skill_id") else { return findings }
    let parts = skill.value.split(separator: ".")
    if parts.last.map(String.init) != folder {
      findings.append(Finding(.other(skill.value, folder), at: skill.span))
    } else if let pack = document.metadata("pack_id"), pack.value != parts.dropLast().joined(separator: ".") {
      findings.append(Finding(.pack(pack.value, skill.value), at: pack.span))
    }
    return findings
  }
}

extension Message {
  fileprivate static func missing(_ keys: [String]) -> Message {
    Message(
      "mustflow.front-matter-complete", "required keys are missing: {keys}\nadd them",
      ["keys": .text(keys.map { "'\($0)'" }.joined(separator: ", "))])
  }
  fileprivate static var revision: Message {
    Message("mustflow.front-matter-complete.revision", "'revision' is not a whole number of at least 1\ncorrect it")
  }
  fileprivate static func locale(_ text: String) -> Message {
    Message(
      "mustflow.front-matter-complete.locale", "'{text}' is not a language tag\nuse one such as 'en'",
      ["text": .text(text)])
  }
  fileprivate static var canonical: Message {
    Message("mustflow.front-matter-complete.canonical", "'canonical' is not a boolean\nset it to true or false")
  }
  fileprivate static func other(_ name: String, _ folder: String) -> Message {
    Message(
      "mustflow.front-matter-complete.name",
      "the name here is '{name}' but the folder is '{folder}'\nrename one of them",
      ["name": .text(name), "folder": .text(folder)])
  }
  fileprivate static func pack(_ pack: String, _ skill: String) -> Message {
    Message(
      "mustflow.front-matter-complete.pack", "the pack is '{pack}' but the skill is '{skill}'\ncorrect one of them",
      ["pack": .text(pack), "skill": .text(skill)])
  }
}
