internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What the doctor's rules about safety find in the files of a pack, whatever of it is accepted.
struct SafetyFindings: Sendable {
  private static let rules = Rule.all.filter { $0.group == "safety" }

  /// The findings, each with the place that is shown for it.
  let all: [(finding: LocatedFinding, start: Place)]

  /// Checks every file, in all languages.
  init(in files: [RelativePath: PackFile]) async {
    let files = files.sorted { $0.key < $1.key }
    func findings(_ files: [SubjectFile]) async -> [LocatedFinding] {
      await Examination(rules: Self.rules).report(on: Subject(files: files)).findings
    }
    let written = await findings(
      files.map { path, file in
        SubjectFile(path, Self.withoutSuppressions(file.bytes), kind: Self.kind(of: path, file))
      })
    // What escape sequences in a description stand for is what agents read, in the index too.
    let descriptions = files.concurrentMap { Self.description(in: $0.key, $0.value) }.compactMap(\.self)
    let meant = await findings(descriptions).filter { one in
      !written.contains { $0.rule == one.rule && $0.path == one.path }
    }
    all = written.map { ($0, $0.start) } + meant.map { ($0, Place(line: 1, column: 1)) }
  }

  /// A text in any folder of a skill is checked as those below `scripts/` are; nil leaves the kind to the path.
  private static func kind(of path: RelativePath, _ file: PackFile) -> FileKind? {
    let kind = FileKind(of: path, isInSkill: true)
    return (kind == nil || kind == .evals) && !file.bytes.prefix(1024).contains(0) ? .script : nil
  }

  /// The name and the description of a skill as a document, if they are written with escape sequences.
  private static func description(in path: RelativePath, _ file: PackFile) -> SubjectFile? {
    guard path.name == "SKILL.md" else { return nil }
    let text = SkillText(file.bytes)
    let values = [text.name, text.description].compactMap(\.self).filter { !file.bytes.holds(Array($0.utf8)) }
    guard !values.isEmpty else { return nil }
    return SubjectFile(path, withoutSuppressions(Array(values.joined(separator: "\n\n").utf8)))
  }

  /// The bytes with comments that would suppress findings made unrecognizable, in the same places: a pack has no say in
  /// what is found in it.
  static func withoutSuppressions(_ bytes: [UInt8]) -> [UInt8] {
    let word = Array("cairn-ignore".utf8)
    // Most files have no such comment, and are not copied.
    guard bytes.holds(word) else { return bytes }
    var bytes = bytes
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      if bytes[start..<start + word.count].elementsEqual(word) { bytes[start + 5] = UInt8(ascii: "_") }
    }
    return bytes
  }
}
