internal import Documents
internal import Reporting
internal import Vocabulary

/// Why agents cannot use a `SKILL.md`.
struct UnusableSkill: Error {
  /// The name, if that is valid.
  let name: SkillName?
  let message: Message
}

extension SkillText {
  /// The name of the skill. Throws if the front matter does not have what agents need: it must be closed and valid YAML,
  /// with a name and a description of 1 to 1024 characters (Agent Skills specification, front matter).
  func usableName() throws(UnusableSkill) -> SkillName {
    guard let frontMatter else {
      throw UnusableSkill(
        name: nil, message: FrontMatter.isUnclosed(bytes) ? .frontMatterOpen : .frontMatterMissing)
    }
    let valid = name.flatMap { SkillName($0) }
    if let fault = frontMatter.faults.first(where: { $0.severity == .error }) {
      throw UnusableSkill(name: valid, message: fault.message)
    }
    guard let name else { throw UnusableSkill(name: nil, message: .noName) }
    guard let valid else { throw UnusableSkill(name: nil, message: .notSkillName(name)) }
    guard let description else { throw UnusableSkill(name: valid, message: .noDescription) }
    let count = description.unicodeScalars.count
    guard count <= Self.longestDescription else {
      throw UnusableSkill(name: valid, message: .longDescription(count))
    }
    return valid
  }

  private static let longestDescription = 1024
}

extension Message {
  static let frontMatterOpen = Message(
    "pack.front-matter-open", "the front matter is not closed\nadd a line '---' after its last key")
  static let frontMatterMissing = Message(
    "pack.front-matter-missing", "front matter is missing\nstart the file with '---' and the skill's name")
  static let noDescription = Message(
    "pack.skill-without-description",
    "the front matter has no description\nsay what the skill is for and when to use it")
  fileprivate static let noName = Message(
    "skill.name-present", "'name' is missing\nadd the name of the skill's folder")
  fileprivate static func longDescription(_ count: Int) -> Message {
    Message(
      "skill.description-within-1024",
      "the description has {count} characters, the maximum is 1024\nkeep what the skill does and when to use it",
      ["count": .number(count)])
  }
  /// The name in a front matter is not that of the folder.
  static func otherName(_ name: SkillName, than folder: SkillName) -> Message {
    Message(
      "pack.skill-name", "name is '{name}' but the folder is '{folder}'\nrename one of them",
      ["name": .text(name.text), "folder": .text(folder.text)])
  }
}
