package import Reporting
package import Vocabulary

/// What the doctor would say about the name of a skill that does not exist yet.
package enum SkillNameWarning {
  /// The finding of the rule about reserved names; nil if there is none.
  package static func message(for skill: SkillName) async -> Message? {
    guard let path = try? RelativePath(onDisk: "\(skill)/SKILL.md") else { return nil }
    let text = "---\nname: \(skill)\ndescription: x\n---\nx\n"
    let subject = Subject(files: [SubjectFile(path, Array(text.utf8))])
    return await Examination(rules: [.skillNameNotReserved]).report(on: subject).findings.first?.message
  }
}
