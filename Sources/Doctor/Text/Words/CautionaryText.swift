internal import Documents
internal import Vocabulary

/// Distinguishes a text that warns of a danger from one that asks for it, by the words around it: in the line, in the
/// text before it, and in the headings above.
enum CautionaryText {
  /// Whether the text around a place describes something to refuse, to look for, or to show.
  static func surrounds(_ offset: Int, in mentions: Mentions) -> Bool {
    if occurs(in: mentions.before(offset)) || occurs(in: mentions.after(offset)) { return true }
    return precedes(offset, in: mentions)
  }

  /// Whether the text above the line of a place, headings first, is such a text.
  static func precedes(_ offset: Int, in mentions: Mentions) -> Bool {
    guard let document = mentions.document else { return false }
    let headings = headings(above: offset, in: document)
    if headings.contains(where: warns) { return true }
    // In code, a comment on the line above.
    var lineEnd = offset - mentions.before(offset).count - 1
    if lineEnd > 0, mentions.file.bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    if mentions.fence(at: offset) != nil, occurs(in: mentions.before(lineEnd)) { return true }
    let floor = headings.first?.line.upper ?? document.markdown.body.lower
    return occurs(in: lead(up: offset, from: floor, in: mentions))
  }

  /// Whether a place is an example in a document about such dangers: both the document and the text around the place say
  /// so, because an attack may claim to be about security.
  static func shows(_ offset: Int, in mentions: Mentions) -> Bool {
    isSubject(of: mentions.document) && surrounds(offset, in: mentions)
  }

  /// Whether a part of the text is such a text.
  ///
  /// "Do not ask" and the like are no warning: it is how an attack hides from the user. "Do not ask anyone to run" is one.
  static func occurs(in text: ArraySlice<UInt8>) -> Bool {
    guard words.occur(in: text) else { return false }
    guard hushing.occur(in: text) else { return true }
    return words.occur(in: hushing.removed(from: text) { !asks(in: $0) }[...])
  }

  /// Whether a clause says what others are to do.
  private static func asks(in rest: ArraySlice<UInt8>) -> Bool {
    tasks.occur(in: rest.prefix { !".;!?".utf8.contains($0) })
  }

  /// Whether a document is about such dangers, according to its front matter and its title.
  static func isSubject(of document: Document?) -> Bool {
    guard let document else { return false }
    let fields = ["name", "description"].compactMap { document.frontMatter?[$0]?.valueSpan }
    let title = document.markdown.headings.first.map { [$0.span] } ?? []
    return (fields + title).contains { subjects.occur(in: document[$0].prefix(4096)) }
  }

  /// The last heading before a place, and those above it; the nearest first.
  private static func headings(above offset: Int, in document: Document) -> [Heading] {
    let headings = document.markdown.headings
    let end = headings.partitioningIndex { $0.span.lower > offset }
    var found: [Heading] = []
    var level = 7
    // A document has at most one open heading of each level; further ones are not read.
    for heading in headings[..<end].suffix(64).reversed() where heading.level < level {
      found.append(heading)
      level = heading.level
    }
    return found
  }

  /// The text before the line of a place: the rest of its paragraph; for code and list items, also the text that
  /// introduces them.
  private static func lead(up offset: Int, from floor: Int, in mentions: Mentions) -> ArraySlice<UInt8> {
    let bytes = mentions.file.bytes
    let fence = mentions.fence(at: offset)?.span.lower
    let upper = min(max(fence ?? offset - mentions.before(offset).count, 0), bytes.count)
    let floor = max(min(floor, upper), upper - 400)
    var isLoose = fence != nil || isItem(bytes[upper...])
    var lower = upper
    while lower > floor {
      let end = lower - 1
      let start = bytes[floor..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? floor
      let line = bytes[start..<end]
      if line.allSatisfy({ $0 <= 0x20 }) {
        guard isLoose else { break }
      } else {
        // After the introducing sentence, an empty line ends it; after an item, another item may follow.
        isLoose = isItem(line)
      }
      lower = start
    }
    return bytes[lower..<upper]
  }

  /// Whether a line is an item of a list, a row of a table, or a further line of one.
  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return Byte.isBlank(first) || Byte.isDigit(first) || [0x2D, 0x2A, 0x2B, 0x7C, 0x3E].contains(first)
  }

  /// Whether a heading says of the text below it that it shows what is dangerous. Everyday words such as "patterns" or
  /// "instead of" do not count here: a title that has one would hide all of its document.
  private static func warns(_ heading: Heading) -> Bool {
    let text = heading.text.utf8.prefix(400)
    if headingWords.occur(in: ArraySlice(text)) { return true }
    let letters = text.filter { Byte.isLetter($0) || $0 == UInt8(ascii: "'") || $0 == Byte.blank }
    return wholeHeadings.contains(String(decoding: letters[...].trimmed(), as: UTF8.self).lowercased())
  }

  private static let words = Phrases([
    "abuse", "adversar", "anti-pattern", "antipattern", "attack", "avoid", "bad:", "bad example", "ban ", "banned",
    "block any",
    "block the", "blocked",
    "bypass attempt", "caution", "danger", "defend", "defense", "defence", "deny", "denied",
    "detect", "disallow", "discourage", "do not", "don't", "exfiltrat", "exploit", "flag ", "flags ",
    "flagged", "forbid", "forbidden", "guardrail", "hostile", "injection", "insecure", "instead of", "jailbreak",
    "leak", "look for", "looks like", "malicious", "malware", "mitigat", "must not", "never", "not allowed",
    "patterns", "poison", "prohibit", "red flag", "red-team", "refuse", "reject", "risky", "scan ", "scans ",
    "should not", "shouldn't", "smell", "supply chain", "supply-chain", "suspicious", "threat", "treat as", "unsafe",
    "untrusted", "violat", "vulnerab", "warn", "watch for", "wrong",
    "\u{274C}", "\u{26A0}", "\u{1F6AB}", "\u{26D4}",
    "nunca", "peligro", "ataque", "evita", "no uses", "jamais", "dangere", "attaque", "n'utilise", "\u{E9}vite",
    "कभी", "खतर", "हमल", "금지", "위험", "하지 마", "공격", "거부", "禁止", "不要", "危险", "攻击", "切勿", "拒绝",
  ])

  private static let headingWords = Phrases([
    "adversar", "anti-pattern", "antipattern", "attack", "avoid these", "bad example", "bad practice", "banned",
    "common mistake", "danger", "disallowed", "do not run", "do not use", "don't run", "don't use", "exfiltrat",
    "exploit", "forbidden", "hostile", "insecure", "jailbreak", "malicious", "malware", "never do", "never run",
    "never use", "not allowed", "not to do", "poisoning", "prohibited", "prompt injection", "red flag", "red team",
    "red-team", "risky", "suspicious", "things to avoid", "threat", "to avoid", "unsafe", "untrusted", "violation",
    "vulnerab", "\u{274C}", "\u{1F6AB}", "\u{26D4}",
    "nunca ejecut", "nunca us", "peligro", "ataque", "dangere", "attaque", "ne jamais", "à éviter", "कभी न चला",
    "कभी न करें", "खतर", "हमल", "금지", "위험", "공격", "禁止", "危险", "攻击", "切勿",
  ])

  /// Headings that are one of these words alone.
  private static let wholeHeadings: Set<String> = [
    "avoid", "bad", "do not", "don't", "don'ts", "injection", "injections", "never", "wrong",
  ]

  /// Phrases with a word of warning that keep something from the user, or a warning from being given.
  private static let hushing = Phrases(
    ["do not", "don't", "must not", "never", "should not", "shouldn't"].flatMap { negation in
      [
        "alert", "ask", "forget", "hesitate", "inform", "mention", "notify", "pause", "refuse", "tell", "wait", "warn",
        "worry",
      ].map { "\(negation) \($0)" }
    } + [
      "nunca avis", "nunca dig", "nunca esper", "nunca inform", "nunca mencion", "nunca pregunt", "nunca rechac",
      "attendez jamais", "avertissez jamais", "demandez jamais", "dites jamais", "informez jamais", "mentionnez jamais",
      "refusez jamais", "jamais attendre", "jamais avertir", "jamais demander", "jamais dire", "jamais informer",
      "jamais mentionner", "jamais refuser",
      "कभी न पूछ", "कभी न बता", "कभी मत पूछ", "कभी मत बता", "거부하지 마", "경고하지 마", "말하지 마", "언급하지 마", "질문하지 마",
      "不要告诉", "不要告知", "不要询问", "不要问", "不要提", "不要等", "不要警告", "不要拒绝", "切勿告诉", "切勿询问", "切勿拒绝",
      "禁止告诉", "禁止询问", "禁止拒绝",
    ])

  private static let tasks = Phrases(
    ["copy", "download", "execute", "install", "paste", "pipe", "run", "send", "share", "try", "type", "use"].map {
      "to \($0)"
    })

  private static let subjects = Phrases([
    "attack", "audit", "credential scan", "exfiltrat", "guardrail", "hardening", "injection", "jailbreak", "malicious",
    "malware", "moderation", "penetration", "pentest", "prompt safety", "red team", "red-team", "sanitiz",
    "secret scan",
    "secrets", "secure", "security", "supply chain", "supply-chain", "threat", "untrusted", "vulnerab",
    "seguridad", "sécurité", "सुरक्षा", "보안", "安全",
  ])
}
