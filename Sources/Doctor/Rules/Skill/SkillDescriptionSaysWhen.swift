internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires that a description also says when to use the skill, because agents choose by the description.
  static let skillDescriptionSaysWhen = Rule(
    id: "skill.description-says-when",
    severity: .info,
    summary: "A description says when to use the skill.",
    why: """
      The agent decides by the description alone whether a skill fits the task. A skill whose description only says \
      what it does is chosen too seldom, or for the wrong tasks. A skill that only the user starts, or that has \
      `when_to_use`, is accepted.
      """,
    source: "Agent Skills specification, front matter, description: what the skill does and when to use it",
    good: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills the forms of a PDF. Use when asked.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: 填写 PDF 表单。Use it for forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: PDF 양식을 채워야 할 때 씁니다.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills the forms and reads them.\ndisable-model-invocation: true\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills the forms and reads them.\nwhen_to_use: for a form\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills the forms of a PDF. Only activate in offices.\n---\nText.\n"),
      // A language whose words this rule does not know.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Füllt die Formulare einer Datei aus.\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓Reads the text of a PDF and fills its forms.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓Rellena los formularios y lee el texto.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓Remplit les formulaires et lit le texte.\n---\nText.\n"),
      // "éal " and "ñsi " are no words that say when.
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓Remplit les formulaires du réal et du bréal.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓पीडीएफ़ के फ़ॉर्म भरता है।\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓PDF 양식을 채웁니다.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓填写 PDF 表单。\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let description = skill.description, isOfKnownLanguage(description.value),
        !whenWords.isMentioned(in: description.value), skill.frontMatter?["when_to_use"] == nil,
        !isForUserOnly(skill)
      else { return [] }
      return [Finding(.noWhen, at: description.span)]
    })

  /// Whether the agent never has to choose the skill, because only the user starts it.
  private static func isForUserOnly(_ skill: Skill) -> Bool {
    if case .boolean(true, _)? = skill.frontMatter?["disable-model-invocation"]?.value { true } else { false }
  }

  /// Words of six languages that say when, or that a skill is to be used.
  private static let whenWords = WordList([
    // English
    "when", "if ", "use ", "used ", "using ", "useful ", "before ", "after ", "during ", "while ", "once ", "trigger",
    "invoke", "activate", "load this", "asks", "asked", "mention", "every time", "each time", "for tasks", "needs ",
    "wants ",
    // Spanish
    "cuando", "si ", "usa ", "usar", "úsa", "utilíz", "utiliz", "al ", "antes de", "después de", "siempre que",
    "mientras", "durante", "para ",
    // French
    "quand", "lorsqu", "utilis", "à utiliser", "avant ", "après ", "dès que", "pendant", "lors de", "en cas",
    // Hindi
    "जब", "यदि", "अगर", "उपयोग", "इस्तेमाल", "प्रयोग", "पहले", "बाद", "समय", "दौरान",
    // Korean
    "때", "경우", "사용", "쓰세요", "전에", "후에", "하면", "라면", "요청", "시에", "필요",
    // Chinese, both scripts
    "当", "當", "时", "時", "如果", "若", "用于", "用於", "使用", "之前", "之后", "之後", "适用", "適用", "需要", "场景",
  ])

  /// Short words that identify the three languages of the Latin script.
  private static let latinWords = WordList([
    "the ", "and ", "with ", "from ", "los ", "las ", "el ", "y ", "les ", "des ", "et ", "une ", "aux ",
  ])

  private static func isOfKnownLanguage(_ text: String) -> Bool {
    let letters = UnicodeScript.letters(in: text)
    guard letters[.kana] == nil else { return false }
    if letters[.hangul] != nil || letters[.devanagari] != nil || letters[.han] != nil { return true }
    return letters.keys.allSatisfy { $0 == .latin } && latinWords.isMentioned(in: text)
  }
}

/// Finds any of the given words at the start of a word; the characters after it do not matter.
private struct WordList: Sendable {
  private let words: Keywords

  init(_ words: [String]) {
    self.words = Keywords(words.map { Array($0.utf8) })
  }

  func isMentioned(in text: String) -> Bool {
    let bytes = Array("\(text) ".utf8)
    return words.occur(in: bytes[...]) { hit, bytes in
      let isLatin = bytes[hit.offset] < 0x80 || bytes[hit.offset] == 0xC3
      return !isLatin || hit.offset == 0 || !Self.isLatinLetter(before: hit.offset, in: bytes)
    }
  }

  /// Whether a letter of the Latin script precedes, of ASCII, of Latin-1 or of its extensions (U+00C0 to U+024F), which are
  /// two bytes of UTF-8; a word may directly follow a letter of another script or a sign.
  private static func isLatinLetter(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if Byte.isLetter(bytes[offset - 1]) { return true }
    guard offset > 1, bytes[offset - 1] & 0xC0 == 0x80 else { return false }
    return (0xC3...0xC9).contains(bytes[offset - 2])
  }
}

extension Message {
  fileprivate static var noWhen: Message {
    Message(
      "skill.description-says-when",
      "the description does not say when to use the skill\nadd it, such as 'Use when ...'")
  }
}
