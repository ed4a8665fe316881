internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What is left to do after a skill was made: its placeholders, with their lines.
struct NewSkillReport {
  private let invocation: Invocation
  private let home: SkillHome
  private let answers: NewSkillAnswers

  init(_ invocation: Invocation, _ home: SkillHome, _ answers: NewSkillAnswers) {
    self.invocation = invocation
    self.home = home
    self.answers = answers
  }

  /// Prints it for the files by their paths in the root; nothing if they were not written.
  func print(_ files: [RelativePath: PackFile]) throws {
    guard let tree = try invocation.environment.files.tree(at: home.root.path),
      let document = files.keys.first(where: { $0.name == SkillScaffold.document.name }),
      case .file? = try tree.entry(at: document)
    else { return }
    let writer = invocation.writer
    let lines = files.sorted { $0.key < $1.key }.map { ($0.key, AuthorPlaceholder.lines(in: $0.value.bytes)) }
    for (path, lines) in lines where !lines.isEmpty {
      if path == document, answers.original == nil, answers.description == nil, let line = lines.first {
        writer.warn(.noDescription(path, line))
      }
      writer.status(.placeholders(path, lines))
    }
    if let original = answers.original, answers.description == nil {
      writer.status(.sameDescription(document, as: original))
    }
    if let locale = answers.locale, answers.original == nil, !SkillScaffold.isAvailable(in: locale) {
      writer.note(.inEnglish(locale))
    }
    if home.pack == nil, !home.isInstalled { writer.note(.notInstalled) }
  }
}

extension Message {
  fileprivate static func noDescription(_ path: RelativePath, _ line: Int) -> Message {
    Message(
      "new.no-description",
      "{path}:{line}: the description is a placeholder, and agents choose a skill by its description\nreplace it, or use --description",
      ["path": .text(PrintableText.text(path.text)), "line": .number(line)])
  }
  fileprivate static func placeholders(_ path: RelativePath, _ lines: [Int]) -> Message {
    Message(
      "new.placeholders", "to complete: {path} (lines with placeholders: {lines})",
      [
        "path": .text(PrintableText.text(path.text)), "lines": .text(lines.map(String.init).joined(separator: ", ")),
      ])
  }
  fileprivate static func sameDescription(_ path: RelativePath, as original: String) -> Message {
    Message(
      "new.same-description", "to complete: {path} (description and title are still those of {skill})",
      ["path": .text(PrintableText.text(path.text)), "skill": .text(PrintableText.text(original))])
  }
  fileprivate static func inEnglish(_ locale: LocaleTag) -> Message {
    Message(
      "new.in-english", "Cairn has no headings and hints in '{locale}', so those of the skill are in English",
      ["locale": .text(locale.text)])
  }
  fileprivate static let notInstalled = Message(
    "new.not-installed",
    "Cairn is not installed here, so no index lists the skill and no agent gets a link to it\nrun `cairn init` to install it"
  )
}
