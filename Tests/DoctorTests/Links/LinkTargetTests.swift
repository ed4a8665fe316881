import Doctor
import Testing
import Vocabulary

@Suite struct LinkTargetTests {
  @Test(
    arguments: [
      ("a.md", .relative("a.md")), ("./a%20b.md", .relative("./a b.md")), ("a.md?x#y", .relative("a.md")),
      ("a\\_b.md", .relative("a_b.md")), ("docs\\a.md", .relative("docs\\a.md")), ("a&amp;b.md", .relative("a&b.md")),
      ("%zz.md", .relative("%zz.md")), ("a%", .relative("a%")), ("logo@2x.png", .relative("logo@2x.png")),
      ("", .here), ("#a", .here), ("?a#b", .here), ("/docs/a.md", .rooted("docs/a.md")),
      ("/release", .rooted("release")),
      ("https://example.com/a.md", .elsewhere), ("mdc:a.mdc", .elsewhere), ("mailto:me@example.com", .elsewhere),
      ("//example.com", .elsewhere), ("~/a.md", .elsewhere), ("www.example.com", .elsewhere),
      ("me@example.com", .elsewhere), ("file:///a.md", .machine), ("C:\\a.md", .machine), ("C:/a.md", .machine),
      ("/Users/me/a.md", .machine), ("/home/me/a.md", .machine), ("{baseDir}/a.md", .variable),
      ("${CLAUDE_SKILL_DIR}/a.md", .variable), ("$ARGUMENTS", .variable), ("*.md", .variable),
      ("@docs/a.md", .variable),
    ] as [(String, LinkTarget.Kind)])
  func `a link target has the expected kind`(_ text: String, _ kind: LinkTarget.Kind) {
    #expect(LinkTarget(text).kind == kind)
  }

  @Test(arguments: [
    ("a.md#b-c", "b-c"), ("#%EC%B0%A8", "차"), ("a.md?x=1#y", "y"), ("#", ""), ("a.md#b#c", "b#c"),
  ])
  func `the anchor is the text after the first number sign`(_ text: String, _ anchor: String) {
    #expect(LinkTarget(text).anchor == anchor)
  }

  @Test func `a target without a number sign has no anchor`() { #expect(LinkTarget("a.md?b").anchor == nil) }

  @Test(arguments: ["a b.md", "a%20b.md", "a(1).md", "a#b?.md", "차.md", "a\\b.md"])
  func `an encoded path is decoded to the same path`(_ path: String) {
    #expect(LinkTarget(LinkTarget.encoded(path)).kind == .relative(path))
  }

  @Test func `unusual text does not crash the parser`() {
    for text in ["\0", "%", "%00", "\\", "#\\", "&amp", "@", ":", "a:", "%ff", String(repeating: "%25", count: 9999)] {
      let target = LinkTarget(text)
      #expect(target.pathLength <= text.utf8.count)
    }
  }

  @Test(
    arguments: [
      ("a.md", "skills/tea/SKILL.md", .missing("skills/tea/a.md")),
      ("b.md", "skills/tea/SKILL.md", .file("skills/tea/b.md")),
      ("..", "skills/tea/SKILL.md", .folder("skills")), ("../..", "skills/tea/SKILL.md", .folder(nil)),
      ("../../../x", "skills/tea/SKILL.md", .outside), ("linked/x.md", "skills/tea/SKILL.md", .unknown),
      ("/skills/tea/b.md", "AGENTS.md", .file("skills/tea/b.md")), ("/x.md", "AGENTS.md", .missingFromRoot("x.md")),
      ("50%25.md", "AGENTS.md", .file("50%25.md")), ("a\u{0}.md", "AGENTS.md", .unknown),
    ] as [(String, String, Expected)])
  func `a link target is resolved from the file list alone`(_ text: String, _ path: String, _ expected: Expected) throws
  {
    let list = ["skills/tea/SKILL.md", "skills/tea/b.md", "skills/tea/linked", "AGENTS.md", "50%25.md"]
    let fileTree = FileTree(files: try list.map { try RelativePath(onDisk: $0) })
    let place = LinkPlace(of: LinkTarget(text), in: try RelativePath(onDisk: path), fileTree)
    #expect(Expected(place) == expected)
  }

  @Test(
    arguments: [("../x", .unknown), ("../../docs/y.md", .unknown), ("../../../z", .outside)] as [(String, Expected)])
  func `a link out of a root in a repository may lead into the folders above it`(_ text: String, _ expected: Expected)
    throws
  {
    let fileTree = FileTree(files: [try RelativePath("AGENTS.md")], foldersAbove: 2)
    #expect(Expected(LinkPlace(of: LinkTarget(text), in: try RelativePath("AGENTS.md"), fileTree)) == expected)
  }

  /// A link place with its path as text.
  enum Expected: Equatable, Sendable {
    case missing(String)
    case missingFromRoot(String)
    case file(String)
    case folder(String?)
    case outside, unknown

    init(_ place: LinkPlace) {
      switch place {
      case .missing(let path): self = .missing(path.text)
      case .missingFromRoot(let path): self = .missingFromRoot(path.text)
      case .file(let path): self = .file(path.text)
      case .folder(let path): self = .folder(path?.text)
      case .outside: self = .outside
      case .here, .machine, .unknown: self = .unknown
      }
    }
  }
}
