internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports paths in one person's home folder, which do not exist on other machines.
  static let safetyNoHomePaths = Rule(
    id: "safety.no-home-paths",
    severity: .warning,
    summary: "No path points into one person's home folder.",
    why: """
      A path such as `/Users/maria/code` is right on one machine only, and it shows the author's user name to everyone \
      who reads the file. Write it from the repository root, or with `~` or `$HOME`. A path in a block of code that is \
      not run, or of a name such as Alice in any block, may only be an example; it is an info.
      """,
    source: "seen in the wild: skills and instructions that were written down from a session on their author's machine",
    good: [
      .guide("Attach /Users/myUserName/Downloads/cup.png to the form.\n"),
      .guide("`~/code`, `$HOME/.config`, `/Users/<name>/code`, `/home/user/x/`, `/home/$USER/.cache`\n"),
      .guide("Open `https://example.org/home/maria/projects/` or `/home/settings/profile`.\n"),
      .guide("```sh\nscp a azureuser@host:/home/azureuser/src/a\ncd /home/opc/src && cd /Users/your_user/code\n```\n"),
      .guide("SCIM: `GET /Users/2819c223/groups`, `src/home/maria/code/page.tsx`, `/home/runner/x`\n"),
      .guide("A path such as `/Users/maria/code/app` is not portable.\n"),
      // The target of a link is checked by `link.relative`.
      .guide("See [it](/Users/maria/code/a.md) and [the other](<C:\\Users\\maria\\code\\b.md>).\n"),
    ],
    bad: [
      .guide("Run `cd ↓/Users/maria/code/app` first.\n"),
      .guide("```sh\npython ↓/home/maria/projects/tool/run.py\n```\n"),
      .guide("The vault is in ↓C:\\Users\\Maria\\Documents\\vault.\n"),
      .guide("Run ↓/home/alice/skills/pdf/scripts/fill.sh to fill the form.\n"),
      .guide("```sh\ncd ↓/Users/alice/code/app\n```\n"),
      Example(
        at: "AGENTS.md",
        "# Tea\n\n- Deploy script: ↓/Users/alice/src/app/deploy.sh\n- Cache: ↓/home/maria/.cache/app/\n"),
      Example(at: "CLAUDE.local.md", "My notes are in ↓/Users/maria/notes/tea.md.\n"),
    ],
    check: .eachMention(of: ["/Users/", "/home/", ":\\Users\\", ":/Users/"]) { mentions in
      guard mentions.isForAgents else { return [] }
      return mentions.oncePerLine { offset in
        guard let path = HomePath(at: offset, in: mentions), !path.isTarget(in: mentions),
          !HomePath.examples.occur(in: mentions.before(offset)), !CautionaryText.surrounds(offset, in: mentions)
        else { return nil }
        let isShown = mentions.fence(at: offset).map { path.isExampleName || !HomePath.isRun($0) } ?? false
        return Finding(.personal(path.name), at: path.span, severity: isShown ? .info : nil)
      }
    })
}

/// A path in somebody's home folder.
private struct HomePath {
  let name: String
  let span: Span

  init?(at offset: Int, in mentions: Mentions) {
    let bytes = mentions.file.bytes
    let isDrive = bytes[offset] == UInt8(ascii: ":")
    let start = isDrive ? offset - 1 : offset
    guard start >= 0, Self.opens(mentions.before(start, 1).last), !isDrive || Byte.isLetter(bytes[start]) else {
      return nil
    }
    let isHome = bytes[offset...].starts(with: "/home/".utf8)
    guard isHome || isDrive || bytes[offset...].starts(with: "/Users/".utf8) else { return nil }
    let separator = bytes[offset...].starts(with: ":\\".utf8) ? UInt8(ascii: "\\") : UInt8(ascii: "/")
    let nameStart = offset + (isDrive ? 8 : isHome ? 6 : 7)
    let rest = mentions.after(nameStart, 200)
    let name = rest.prefix { $0 != separator }
    guard let first = name.first, Byte.isLetter(first), name.count < rest.count, name.count <= 32,
      name.allSatisfy({ Byte.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E })
    else { return nil }
    let folder = rest.dropFirst(name.count + 1).prefix {
      Byte.isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0)
    }
    let text = String(decoding: name, as: UTF8.self)
    let below = String(decoding: folder, as: UTF8.self).lowercased()
    guard !Self.anyone.contains(text.lowercased()), !folder.isEmpty,
      !isHome || folder.first == 0x2E || Self.folders.contains(below)
    else { return nil }
    self.name = text
    span = Span(start, nameStart + name.count)
  }

  /// Whether the name is one that authors of examples like to use.
  var isExampleName: Bool { Self.exampleNames.contains(name.lowercased()) }

  /// Whether the path is the target of a Markdown link.
  func isTarget(in mentions: Mentions) -> Bool {
    let before = mentions.before(span.lower, 3)
    return before.suffix(2).elementsEqual("](".utf8) || before.elementsEqual("](<".utf8)
  }

  /// Whether a path can start after a byte, so that it is not part of an address or of a longer path.
  private static func opens(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return [0x20, 0x09, 0x22, 0x27, 0x60, 0x28, 0x5B, 0x3D, 0x3A, 0x2C, 0x3E].contains(byte)
  }

  /// Whether a fenced block contains commands to run.
  static func isRun(_ fence: Fence) -> Bool {
    let language = fence.info.lowercased().utf8.prefix { Byte.isAlphanumeric($0) }
    return [
      "sh", "bash", "zsh", "shell", "fish", "console", "powershell", "python", "js", "ts", "toml", "yaml", "json",
    ]
    .contains { $0.utf8.elementsEqual(language) }
  }

  static let examples = Phrases([
    "e.g.", "example", "for instance", "such as", "expected output", "output:", "looks like", "instead of", "route",
    "endpoint",
    "por ejemplo", "par exemple", "उदाहरण", "예:", "예시", "例如", "示例",
  ])

  /// User names that belong to no person, and the default accounts of machines.
  private static let anyone: Set<String> = [
    "admin", "agent", "almalinux", "app", "appuser", "azureuser", "bitnami", "build", "centos", "circleci",
    "claude", "cloud-user", "coder", "codespace", "core", "debian", "default", "deploy", "dev", "developer",
    "docker", "ec2-user", "example", "fedora", "foo", "git", "gitpod", "guest", "jenkins", "jovyan", "kali",
    "linuxbrew", "me", "myname", "myuser", "myusername", "name", "node", "nonroot", "oai", "opc", "pi", "public",
    "rocky", "root", "runner", "sandbox", "shared", "someone", "test", "testuser", "ubuntu", "user", "user1",
    "username", "vagrant", "vscode", "www", "xxx", "you", "your-name", "your-user", "your-username", "your_name",
    "your_user", "your_username", "yourname", "youruser", "yourusername",
  ]

  /// Names of people in examples.
  private static let exampleNames: Set<String> = [
    "alice", "bob", "j.doe", "jane", "jane.doe", "janedoe", "jdoe", "john", "john.doe", "johndoe", "jsmith",
  ]

  /// Folders that are common in a home folder; others, as in `/home/x/…`, may be the route of a web site.
  private static let folders: Set<String> = [
    "bin", "build", "code", "desktop", "dev", "documents", "dotfiles", "downloads", "git", "github", "go", "notes",
    "pictures", "projects", "repo", "repos", "scripts", "skills", "source", "src", "vault", "work", "workspace",
    "workspaces",
  ]
}

extension Message {
  fileprivate static func personal(_ name: String) -> Message {
    Message(
      "safety.no-home-paths",
      "this path is in the home folder of '{name}'\nwrite it from the repository root, or with '~'",
      ["name": .text(name)])
  }
}
