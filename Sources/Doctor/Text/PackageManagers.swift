internal import Documents
internal import Vocabulary

/// What a document says about the programs of one family of which a project uses one, such as npm, pnpm, Yarn and Bun:
/// with commands, and with plain sentences such as "use pnpm" and "never npm".
struct PackageManagers {
  /// The one that it uses, at the first place; nil if there is none, or more than one.
  private(set) var used: Spanned<String>?
  /// The one with which it installs the packages of the folder, or which a sentence requires.
  private(set) var installs: Spanned<String>?
  /// Those that a sentence excludes.
  private(set) var excluded: Set<String> = []

  /// Reads a document; `family` is the names of the programs and what follows them in the commands of a project.
  init(in document: Document, of family: [String: Set<String>]) {
    var isMixed = false
    for line in document[document.markdown.body].split(separator: 0x0A) {
      guard Self.names.occur(in: line), !Self.changes.occur(in: line) else { continue }
      let clauses = Self.clauses(of: line)
      let isPlain = !Self.refusal.occur(in: line)
      let isHere = !Self.elsewhere.occur(in: line)
      for clause in clauses {
        let command = isPlain ? Self.commands(in: clause, family) : []
        let statement = Self.required(by: clause, family)
        for found in command.map(\.name) + (statement.map { [$0] } ?? []) {
          isMixed = isMixed || (used.map { $0.value != found.value } ?? false)
          used = used ?? found
        }
        let install = command.first { $0.isInstall && isHere }?.name ?? statement
        installs = installs ?? install
        if let name = Self.excluded(by: clause, family) { excluded.insert(name) }
      }
    }
    if isMixed { (used, installs) = (nil, nil) }
    if let used { excluded.remove(used.value) }
  }

  // MARK: Words

  private struct Word {
    let text: String
    let span: Span
  }

  /// The words of a line between marks that separate clauses.
  private static func clauses(of line: ArraySlice<UInt8>) -> [[Word]] {
    let ends = { (byte: UInt8) in ",;()!?|&".utf8.contains(byte) }
    return line.split(whereSeparator: ends).flatMap { part -> [[Word]] in
      var clauses: [[Word]] = [[]]
      for word in part.split(whereSeparator: { !isPartOfWord($0) }) {
        let text = word.last == UInt8(ascii: ".") ? word.dropLast() : word
        if ["-", "–", "—"].contains(String(decoding: text, as: UTF8.self)) {
          clauses.append([])
        } else {
          let span = Span(text.startIndex, text.endIndex)
          clauses[clauses.count - 1].append(Word(text: String(decoding: text, as: UTF8.self), span: span))
          if text.count < word.count { clauses.append([]) }
        }
      }
      return clauses.filter { !$0.isEmpty }
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Byte.isAlphanumeric(byte) || "-_/@.".utf8.contains(byte)
  }

  // MARK: Commands

  private static func commands(
    in words: [Word], _ family: [String: Set<String>]
  ) -> [(name: Spanned<String>, isInstall: Bool)] {
    zip(words, words.dropFirst()).enumerated().compactMap { number, pair in
      let (name, verb) = pair
      guard family[name.text]?.contains(verb.text) ?? false, verb.span.lower == name.span.upper + 1 else { return nil }
      let next = number + 2 < words.count ? words[number + 2] : nil
      guard next?.text != "-g", next?.text != "--global" else { return nil }
      // With a name behind it, the command may be for the users of a package.
      let isBare = next.map { $0.span.lower > verb.span.upper + 1 || $0.text.hasPrefix("--") } ?? true
      return (Spanned(name.text, name.span), verb.text == "ci" || (isBare && ["i", "install"].contains(verb.text)))
    }
  }

  // MARK: Sentences

  /// The program of "we use pnpm", "always use pnpm install", or "package manager: pnpm".
  private static func required(by words: [Word], _ family: [String: Set<String>]) -> Spanned<String>? {
    let lower = words.map { $0.text.lowercased() }
    guard let place = lower.firstIndex(where: { family[$0] != nil }), let verbs = family[lower[place]] else {
      return nil
    }
    var before = lower[..<place]
    let isNamed = before.elementsEqual(["package", "manager"])
    if !isNamed {
      guard let verb = before.popLast(), ["use", "uses"].contains(verb), before.allSatisfy(subjects.contains) else {
        return nil
      }
    }
    let after = lower[(place + 1)...]
    let isEnd = after.first.map { endings.contains($0) || verbs.contains($0) || $0.first?.isNumber == true } ?? true
    let isWhole = after.first == "for" && after.dropFirst().first.map(purposes.contains) ?? false
    // Bun is also a runtime.
    let isCertain = lower[place] != "bun" || isNamed || lower.contains { $0 == "install" || purposes.contains($0) }
    return (isEnd || isWhole) && isCertain ? Spanned(lower[place], words[place].span) : nil
  }

  /// The program of "never npm" or "do not use npm".
  private static func excluded(by words: [Word], _ family: [String: Set<String>]) -> String? {
    let lower = words.map { $0.text.lowercased() }
    guard let place = lower.firstIndex(where: { family[$0] != nil }) else { return nil }
    let before = lower[..<place].filter { !subjects.contains($0) }.joined(separator: " ")
    let after = lower[(place + 1)...]
    guard refusals.contains(before), after.isEmpty || after.elementsEqual(["install"]) else { return nil }
    return lower[place]
  }

  private static let subjects: Set<String> = [
    "all", "always", "and", "codebase", "important", "monorepo", "must", "note", "only", "our", "please", "project",
    "repo", "repository", "should", "the", "this", "we", "workspace",
  ]
  private static let endings: Set<String> = [
    "everywhere", "exclusively", "here", "instead", "never", "not", "only", "rather", "workspaces",
  ]
  private static let purposes: Set<String> = ["all", "dependencies", "everything", "package", "packages"]
  private static let refusals: Set<String> = [
    "avoid", "avoid using", "do not run", "do not use", "don t run", "don t use", "don’t run", "don’t use", "never",
    "never run", "never use", "no", "not",
  ]

  // MARK: Lines

  private static let names = Phrases(["npm", "pnpm", "yarn", "bun", "uv", "poetry", "pipenv", "pdm"])

  private static let refusal = Phrases([
    "never", "not ", "n't ", "instead of", "rather than", "avoid", "no longer", "without",
  ])

  /// Lines about a change from one to another.
  private static let changes = Phrases(["migrat", "replac", "no longer", "legacy"])

  /// What changes the folder of a command.
  private static let elsewhere = Phrases(["cd ", "pushd ", "--prefix", "--cwd", "--filter", " -C ", "docker"])
}
