internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every pattern can fit.
  static let routeGlobValid = Rule(
    id: "route.glob-valid",
    severity: .error,
    summary: "Every pattern in `paths` can fit a file.",
    why: """
      Patterns are held against paths from the root of the repository: one that begins or ends with a slash, or has . \
      or .. for a folder, fits none. Braces stand for themselves, so {ts,tsx} fits nothing either.
      """,
    source: "formats.md, routes.toml",
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

  /// Whether a comma stands between braces.
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
      "'{pattern}' fits no path; write one from the root without a leading or trailing slash, such as src/**",
      ["pattern": .text(pattern)])
  }
  fileprivate static func alternatives(_ pattern: String) -> Message {
    Message(
      "route.glob-valid.braces", "the braces in '{pattern}' stand for themselves; write a pattern for each alternative",
      ["pattern": .text(pattern)])
  }
}
