internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports runners without a version, which run whatever was published last.
  static let safetyNoUnpinnedRunner = Rule(
    id: "safety.no-unpinned-runner",
    severity: .info,
    summary: "A package that is downloaded and run has a version.",
    why: """
      `npx -y`, `uvx` and similar commands download a package and run it at once. Without a version the program \
      changes with each release. Somebody who takes the package over can run code on every machine that follows the \
      skill. Each package is reported once in a file. A `create-…` package with `@latest` starts a new project, once, \
      and is not reported.
      """,
    source: "npm documentation, npm exec; uv documentation, Using tools; seen in the wild: worms in npm packages",
    good: [
      .guide("```sh\nnpx -y prettier@3.6.2 --check .\nuvx ruff@0.14.0 check\nuvx mkdocs==1.6 build\n```\n"),
      // A package that the project has installed is run from there.
      .guide("```sh\nnpx tsc --noEmit\nnpx --no-install eslint .\nbunx vitest\n```\n"),
      .guide("Run `npx -y <package>` or `uvx $TOOL`, never `npx -y left-pad`.\n"),
      .guide("The command uvx ruff is not code here.\n"),
      .guide("```sh\nnpx create-tea@latest my-shop\npnpm dlx @tea/create-shop@latest\n```\n"),
    ],
    bad: [
      .guide("```sh\n↓npx -y create-thing my-app\n```\n"),
      // A line is reported once.
      .guide("Run `↓npx @scope/tool@latest init`, then `uvx ruff check`.\n"),
      .guide("Run `↓uvx --from http-tools fetch`.\n"),
      .guide("```sh\ncd x && ↓pnpm dlx thing --yes\n$ ↓pipx run black .\n```\n"),
      // A package is reported once.
      .guide("```sh\n↓npx pour@latest one\nnpx pour@latest two\n↓uvx brew\n```\n"),
    ],
    check: .eachMention(of: Runner.all.map(\.words)) { mentions in
      guard mentions.isForAgents else { return [] }
      var seen: Set<String> = []
      return mentions.oncePerLine { offset in
        guard mentions.isInCode(offset), mentions.startsWord(at: offset), !mentions.isCommentOrEcho(at: offset),
          let package = Runner.unpinned(at: offset, in: mentions), !CautionaryText.surrounds(offset, in: mentions),
          seen.insert(package).inserted
        else { return nil }
        return Finding(.unpinned(package), at: Span(offset, offset + 3))
      }
    })
}

/// A program that downloads a package and runs it.
private struct Runner {
  let words: String
  /// Whether it prefers an installed package, and asks before it downloads one.
  let isLocalFirst: Bool

  static let all = [
    Runner(words: "npx ", isLocalFirst: true), Runner(words: "bunx ", isLocalFirst: true),
    Runner(words: "uvx ", isLocalFirst: false), Runner(words: "pnpm dlx ", isLocalFirst: false),
    Runner(words: "yarn dlx ", isLocalFirst: false), Runner(words: "pipx run ", isLocalFirst: false),
  ]

  /// The package that is run without a version; nil if it has a version or cannot be recognized.
  static func unpinned(at offset: Int, in mentions: Mentions) -> String? {
    let command = CommandText(at: offset, in: mentions)
    guard let runner = all.first(where: { command.bytes.starts(with: $0.words.utf8) }) else { return nil }
    var words = CommandText.words(of: command.bytes[runner.words.utf8.count...])[...]
    var fetches = !runner.isLocalFirst
    while let word = words.first, word.utf8.first == UInt8(ascii: "-") {
      words.removeFirst()
      switch word {
      case "-y", "--yes": fetches = true
      case "--no-install", "--no", "--offline": return nil
      case "-p", "--package", "--from", "--spec", "--python", "--with":
        // The package is named here; the next word is a program of it.
        if word == "--python" || word == "--with" { words = words.dropFirst() }
        if word != "--python", word != "--with" { return fetches ? words.first.flatMap(withoutVersion) : nil }
      default:
        if word.utf8.contains(UInt8(ascii: "=")) { return nil }
      }
    }
    guard let package = words.first, let name = withoutVersion(package), !startsProject(package) else { return nil }
    return fetches || hasTag(package) ? name : nil
  }

  /// A plain package name without a version.
  private static func withoutVersion(_ package: String) -> String? {
    let name = package.utf8
    guard let first = name.first, Byte.isAlphanumeric(first) || first == UInt8(ascii: "@"),
      name.dropFirst().allSatisfy({ Byte.isAlphanumeric($0) || [0x2D, 0x2E, 0x2F, 0x40, 0x5F].contains($0) }),
      !Self.placeholders.contains(package)
    else { return nil }
    guard let at = name.lastIndex(of: UInt8(ascii: "@")), at > name.startIndex else {
      // `uvx name.whl`, a folder.
      return first != UInt8(ascii: "@") && name.contains(UInt8(ascii: "/")) ? nil : package
    }
    return hasTag(package) ? package : nil
  }

  /// Whether it is a package that starts a new project, and the newest version is asked for.
  private static func startsProject(_ package: String) -> Bool {
    let name = package.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? package
    return name.utf8.starts(with: "create-".utf8) && hasTag(package)
  }

  private static func hasTag(_ package: String) -> Bool {
    ["@latest", "@next", "@canary", "@beta"].contains { package.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let placeholders: Set<String> = [
    "package", "package-name", "tool", "name", "command", "pkg", "your-package",
  ]
}

extension Message {
  fileprivate static func unpinned(_ package: String) -> Message {
    Message(
      "safety.no-unpinned-runner", "'{package}' is downloaded and run without a fixed version\nadd one",
      ["package": .text(package)])
  }
}
