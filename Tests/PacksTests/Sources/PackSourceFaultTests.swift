import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

/// Texts that are not the source of a pack: each gets one error that says why.
@Suite struct PackSourceFaultTests {
  /// A text, the id of its error, and words of the message.
  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let id: String
    let words: String
    var testDescription: String { PrintableText.text(text) }

    init(_ text: String, _ id: String, _ words: String = "") {
      self.text = text
      self.id = "source." + id
      self.words = words
    }
  }

  static let table: [Refused] = [
    Refused("", "empty", "owner/repo"), Refused("ours", "unknown", "`./ours`"),
    Refused("owner#v1", "unknown", "`./owner`"),
    Refused("builtn", "unknown-near", "'builtin'"), Refused(".agents/pack", "unknown", "`./.agents/pack`"),
    Refused("my.packs/ours", "unknown", "`./my.packs/ours`"), Refused("...", "unknown"),
    Refused("github.com/owner", "unknown"),
    Refused("#v1", "unknown"), Refused("owner//skills", "unknown"),
    Refused("a/b/c", "too-many-parts", "`a/b//c`"), Refused("a/b/c/d", "too-many-parts", "`a/b//c/d`"),
    // Characters that do not show.
    Refused("owner/repo\u{7}", "hidden-character", "\\u{7}"), Refused("./a\nb", "hidden-character"),
    Refused("owner/re\u{202E}po", "hidden-character"), Refused("owner/repo#v\u{200B}1", "hidden-character"),
    Refused("owner/repo#v1\u{7F}", "hidden-character"),
    Refused("own er/repo", "blank"), Refused(" owner/repo", "blank"), Refused("https://host/a b", "blank", "%20"),
    Refused("owner/re\u{A0}po", "blank"), Refused("ext::sh -c id", "blank"), Refused("owner/repo #v1", "blank"),
    // What git would read as an option.
    Refused("-21risk", "hyphen", "'-21risk'"), Refused("--upload-pack=id", "hyphen"), Refused("-x/repo", "hyphen"),
    Refused("ssh://-oProxyCommand=id/x", "hyphen", "option"), Refused("ssh://-l@host/x", "hyphen"),
    Refused("git@-oProxyCommand=id:x", "hyphen"), Refused("-oProxyCommand=id@host:x", "hyphen"),
    Refused("git@host:-x", "hyphen"), Refused("-x.example/a/b", "hyphen"), Refused("https://a@-x/b", "hyphen"),
    Refused("owner/repo#--upload-pack=id", "hyphen", "'--upload-pack=id'"), Refused("https://%2dx@host/a", "address"),
    Refused("~/packs", "home-folder", "'~/packs'"), Refused("~ann/packs", "home-folder"),
    // Schemes and hosts.
    Refused("ftp://host/x", "scheme", "'ftp'"), Refused("git://host/x", "scheme"),
    Refused("ext::sh", "scheme", "'ext'"),
    Refused("ext://sh", "scheme"), Refused("scp://host/x", "scheme"), Refused("://host/x", "scheme"),
    Refused("git+ftp://host/x", "scheme"),
    Refused("git+https://host/a/b.git#v1", "scheme-near", "`https://host/a/b.git`"),
    Refused("GIT+SSH://git@host/a", "scheme-near", "`SSH://git@host/a`"),
    Refused("http://example.org/x", "plain-http", "'example.org'"), Refused("http://127.1/x", "plain-http"),
    Refused("http://127.0.0.1.example.org/x", "plain-http"), Refused("http://localhost.example.org/x", "plain-http"),
    Refused("http://127.0.0.01/x", "plain-http"), Refused("http://127.0.0.256/x", "plain-http"),
    Refused("http://128.0.0.1/x", "plain-http"), Refused("http://[::2]/x", "plain-http"),
    Refused("http://2130706433/x", "plain-http"),
    Refused("http://a@example.org/x", "plain-http"),
    Refused("https://ho!st/x", "host", "'ho!st'"), Refused("https://a..b/x", "host"),
    Refused("https://host./x", "host"),
    Refused("https://\u{212A}it/x", "host"), Refused("https://[::g]/x", "host"), Refused("https://[1]/x", "host"),
    Refused("https://a.-b/x", "host"), Refused("https://ho%73t/x", "host"), Refused("...a/b/c", "unknown"),
    Refused("https://host:0/x", "port", "'host'"), Refused("https://host:65536/x", "port"),
    Refused("https://host:+1/x", "port"),
    Refused("https://host:/x", "port"), Refused("ssh://host:99999999999999999999/x", "port"),
    Refused("https://ann:secret@host/x", "password"), Refused("https://ann:@host/x", "password"),
    // Addresses without a part that they need.
    Refused("https://", "address"), Refused("https://host", "address"), Refused("https:///x/y", "address"),
    Refused("https://host/.git", "address"), Refused("file:///", "address"),
    Refused("file://host/srv", "address", "file:///path"),
    Refused("C:/packs", "address"), Refused("host:owner/repo", "address", "user@host:path"),
    Refused("git@host:", "address"),
    Refused("git@host:.git", "address"), Refused("git@github.com/owner/repo", "address"),
    Refused("https://@host/x", "address"),
    Refused("@host:x", "address"), Refused("file:////srv", "address"), Refused("git@[::1:x", "address"),
    // Paths.
    Refused(#"https://host/a\b"#, "character", #"'\'"#), Refused("https://host/a?b=c", "character", "'?'"),
    Refused("https://host/a%0ab", "character", "'%'"), Refused("https://host/a%2Fb", "character"),
    Refused("https://host/a%5cb", "character"), Refused("https://host/a%zz", "character"),
    Refused("https://host/a%2", "character"),
    Refused("https://host/a%+1", "character"), Refused("git@host:a|b", "character"),
    Refused("a;b@host:x", "character", "';'"),
    Refused("ssh://a%40b@host/x", "character"), Refused("host.example/a/b?c", "character"),
    Refused("https://host/a/../b", "path", "'..'"), Refused("https://host/a/%2e%2E/b", "path", "'..'"),
    Refused("https://host/./a", "path"), Refused("file:///srv/../etc", "path"), Refused("git@host:../x", "path"),
    Refused("owner/..", "path"), Refused("owner/..git", "path"),
    Refused("https://github.com/owner", "github", "`owner/repo`"), Refused("owner/.git", "github"),
    Refused("https://github.com/owner/repo/wiki", "github"), Refused("https://github.com/a.b/repo", "github"),
    Refused("https://github.com/-x/repo", "github"), Refused("owner/re!po", "github"), Refused("owner/ré", "github"),
    Refused("owner/repo@v2", "at-sign", "`owner/repo#v2`"),
    Refused("gitlab.com/a/b@v2", "at-sign", "`gitlab.com/a/b#v2`"),
    Refused("https://github.com/owner/repo@v2", "at-sign", "`https://github.com/owner/repo#v2`"),
    Refused("https://github.com/owner/repo/tree/v2/plugins/review", "page", "`owner/repo//plugins/review#v2`"),
    Refused("github.com/owner/repo/blob/main/skills/tea/SKILL.md", "page", "`owner/repo//skills/tea#main`"),
    Refused("owner/repo/tree/main", "page", "`owner/repo#main`"),
    Refused("owner/repo/blob/main/SKILL.md", "page", "`owner/repo#main`"),
    Refused("https://gitlab.com/group/sub/repo/-/tree/main/skills", "page", "`gitlab.com/group/sub/repo//skills#main`"),
    // Folders in the repository, and references.
    Refused("owner/repo//../x", "folder", "'..'"), Refused("owner/repo//a/../b", "folder"),
    Refused("owner/repo///x", "folder"),
    Refused("owner/repo//a//b", "folder"), Refused("owner/repo//a/.git", "folder"),
    Refused("owner/repo//a\\b", "folder"),
    Refused("owner/repo// #v1", "folder"), Refused("owner/repo//a\u{202E}b", "folder"),
    Refused("owner/repo#", "empty-reference", "'#'"), Refused("owner/repo//a#", "empty-reference"),
    Refused("owner/repo#v 1", "reference", "'v 1'"), Refused("owner/repo#a..b", "reference"),
    Refused("owner/repo#x.lock", "reference"),
    Refused("owner/repo#x.lock/y", "reference"), Refused("owner/repo#a/", "reference"),
    Refused("owner/repo#/a", "reference"),
    Refused("owner/repo#a//b", "reference"), Refused("owner/repo#a@{1}", "reference"),
    Refused("owner/repo#v1~1", "reference"),
    Refused("owner/repo#v1^", "reference"), Refused("owner/repo#a:b", "reference"),
    Refused("owner/repo#.x", "reference"),
    Refused("owner/repo#x.", "reference"), Refused("owner/repo#@", "reference"), Refused("owner/repo#a?b", "reference"),
    Refused("owner/repo#1.*.2", "reference"), Refused("owner/repo#a\u{3000}b", "reference"),
    Refused("owner/repo# ", "reference"),
    Refused("owner/repo#\(String(repeating: "a", count: 256))", "reference"),
    Refused("owner/repo#^x", "range", "'^x'"), Refused("owner/repo#>=", "range"),
    Refused("owner/repo#^1 || ^2", "range"),
    Refused("owner/repo#=>1", "range"), Refused("owner/repo#~v1", "range"),
    Refused("owner/\(String(repeating: "a", count: 2048))", "too-long", "2048"),
  ]

  @Test(arguments: table)
  func `a text that is not a source is refused, and the message says why`(_ refused: Refused) {
    do throws(PackSourceFault) {
      Issue.record("accepted as \(try PackSource(parsing: refused.text))")
    } catch {
      #expect(error.id == refused.id, "\(error.message.text)")
      #expect(error.message.text.contains(refused.words), "\(error.message.text)")
      #expect(PrintableText.lines(error.message.text) == error.message.text)
    }
  }

  @Test(arguments: [
    "https://ann:secret@host:0/x", "ann:secret@host:x", "https://ann:secret@host/x y", "ftp://a:secret@h/x",
  ])
  func `a password is never shown`(_ text: String) {
    do throws(PackSourceFault) {
      Issue.record("accepted as \(try PackSource(parsing: text))")
    } catch {
      #expect(!error.message.text.contains("secret"), "\(error.message.text)")
    }
  }

  @Test func `a suggested source is one`() {
    for refused in Self.table
    where ["page", "at-sign", "scheme-near", "too-many-parts"].contains(refused.id.dropFirst(7)) {
      let suggestion = refused.words.filter { $0 != "`" }
      #expect((try? PackSource(parsing: suggestion)) != nil, "\(suggestion)")
    }
  }

  // MARK: Any text

  static let pieces = [
    "/", "//", "#", "@", ":", "://", "::", ".git", ".", "..", "./", "../", "~", "-", "--", " ", "%", "%2e", "%2F", "^1",
    ">=1 ", "<2",
    "*", ".x", "v1.2.3", "[", "]", "[::1]", "127.0.0.1", "localhost", "github.com", "http", "https", "ssh", "file",
    "builtin",
    "\u{7}", "\u{301}", "\u{200B}", "\u{202E}", "é", "한", "\\", "?", "refs/heads/", "-/tree/", "\u{0}", "443", "A",
  ]

  @Test func `any text is refused with a message, or has one canonical text`() throws {
    var generator = SeededGenerator(seed: 20_261_129)
    let seeds =
      Self.table.map(\.text) + PackSourceTests.addresses.map(\.text) + [
        "owner/repo//a/b#^1.2", "./packs/ours", "builtin",
      ]
    var accepted = 0
    for _ in 0..<30_000 {
      let text = Self.mutant(of: seeds.randomElement(using: &generator) ?? "", &generator)
      let source: PackSource
      do throws(PackSourceFault) {
        source = try PackSource(parsing: text)
      } catch {
        let message = error.message.text
        #expect(!message.isEmpty && PrintableText.lines(message) == message, "\(text.debugDescription)")
        continue
      }
      accepted += 1
      let again = try? PackSource(parsing: source.text)
      #expect(again == source && again?.text == source.text, "\(text.debugDescription): \(source.text)")
      if case .git(let git) = source { Self.expectSafe(git, text) }
    }
    #expect(accepted > 3_000)
  }

  /// What git gets cannot be an option, a program or another folder.
  private static func expectSafe(_ source: GitSource, _ text: String) {
    let url = source.address.url
    #expect(
      url.utf8.first != UInt8(ascii: "-") && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }, "\(text.debugDescription)"
    )
    #expect(source.reference?.text.utf8.first != UInt8(ascii: "-"), "\(text.debugDescription)")
    #expect(source.folder.map { !$0.components.contains("..") } ?? true, "\(text.debugDescription)")
    #expect((try? GitAddress(parsing: url)) == source.address, "\(text.debugDescription)")
    if source.address.transport == .http {
      #expect(["localhost", "[::1]"].contains(source.address.host) || source.address.host.hasPrefix("127."))
    }
  }

  private static func mutant(of text: String, _ generator: inout SeededGenerator) -> String {
    var scalars = Array(text.unicodeScalars.prefix(300))
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...scalars.count, using: &generator)
      let near = place..<min(scalars.count, place + Int.random(in: 0...6, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: scalars.removeSubrange(near)
      case 1: scalars.insert(contentsOf: Array(scalars[near]), at: Int.random(in: 0...scalars.count, using: &generator))
      case 2: scalars.replaceSubrange(near, with: (pieces.randomElement(using: &generator) ?? "").unicodeScalars)
      default: scalars.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").unicodeScalars, at: place)
      }
    }
    var mutant = String.UnicodeScalarView()
    mutant.append(contentsOf: scalars)
    return String(mutant)
  }
}
