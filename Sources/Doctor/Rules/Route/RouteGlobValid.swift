internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports patterns that cannot match any path.
  static let routeGlobValid = Rule(
    id: "route.glob-valid",
    severity: .error,
    summary: "Every pattern in `paths` can match a file.",
    why: """
      Patterns are compared with paths from the repository root. A pattern that begins or ends with a slash, or that \
      has . or .. as a folder, matches nothing. Braces are matched literally, so {ts,tsx} matches nothing either.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes("paths = [\"**/Dockerfile\", \".github/workflows/**\", \"app/[id]/page.tsx\", \"docs/?.md\"]\n")
    ],
    bad: [
      .routes("paths = [↓\"/src/**\", \"src/**\", ↓\"src//*.c\", ↓\"./a\", ↓\"\", ↓\"src/\"]\n"),
      .routes("paths = [↓\"**/*.{ts,tsx}\"]\n"),
    ],
    check: .eachRoutes { routes in
      routes.references.paths.compactMap { path in
        if Glob(path.value) == nil { return Finding(.fitsNothing(path.value), at: path.span) }
        guard hasAlternatives(path.value) else { return nil }
        return Finding(.alternatives(path.value), at: path.span, severity: .warning)
      }
    })

  /// Whether there is a comma between braces.
  private static func hasAlternatives(_ pattern: String) -> Bool {
    guard let open = pattern.utf8.firstIndex(of: UInt8(ascii: "{")) else { return false }
    let rest = pattern.utf8[open...]
    guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return false }
    return rest[..<close].contains(UInt8(ascii: ","))
  }
}

extension Message {
  fileprivate static func fitsNothing(_ pattern: String) -> Message {
    Message(
      "route.glob-valid",
      "'{pattern}' matches no path\nwrite it from the repository root, without a slash at the start or end, such as src/**",
      ["pattern": .text(pattern)])
  }
  fileprivate static func alternatives(_ pattern: String) -> Message {
    Message(
      "route.glob-valid.braces", "braces in '{pattern}' are matched literally\nwrite one pattern for each alternative",
      ["pattern": .text(pattern)])
  }
}
