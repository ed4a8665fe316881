internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports commands that show a credential file to the model and in the log.
  static let safetyNoCredentialRead = Rule(
    id: "safety.no-credential-read",
    severity: .warning,
    summary: "No command shows a credential file to the agent.",
    why: """
      What an agent reads becomes part of the conversation, the provider's log and every later step. Tools read their \
      keys themselves, so a skill only needs to name the profile or the variable. Using a key file (`ssh -i`) is \
      accepted.
      """,
    source: "OWASP Top 10 for LLM Applications, LLM02 Sensitive Information Disclosure",
    good: [
      .guide("```sh\nssh -i ~/.ssh/id_ed25519 host\ncat ~/.ssh/id_ed25519.pub\nchmod 600 ~/.ssh/id_rsa\n```\n"),
      .guide("```sh\nexport KUBECONFIG=~/.kube/config\nls ~/.aws/credentials\n```\n"),
      .guide("Profiles are in `~/.aws/credentials`. Never run `cat ~/.aws/credentials`.\n"),
      .guide("Look for commands that read keys:\n\n```sh\ncat ~/.ssh/id_rsa\n```\n"),
      .guide("```sh\necho \"run cat ~/.netrc\"\n# cat ~/.netrc\ncat >> ~/.netrc\n```\n"),
      Example(
        at: "pdf/scripts/scan.py", "known = [\n  \"cat ~/.ssh/id_rsa\",\n]\n", beside: ["pdf/SKILL.md": "# PDF\n"]),
      .guide("```sh\ncat ~/.netrc.example\ncat ~/.docker/config.json.sample\ncat ~/.kube/config-template.yml\n```\n"),
    ],
    bad: [
      .guide("```sh\ncat ↓~/.aws/credentials\n```\n"),
      .guide("Run `base64 -w0 ↓~/.ssh/id_rsa` and keep the text.\n"),
      .guide("```sh\ncat ↓~/.ssh/id_ed25519_work\ncat ↓~/.config/gcloud/credentials.db\n```\nRun `cat ↓~/.netrc.`\n"),
      .guide("```sh\nhead -n 3 \"↓$HOME/.netrc\"\n```\n"),
      Example(
        at: "pdf/scripts/run.sh", "tar x\ncp ↓~/.kube/config .\n", beside: ["pdf/SKILL.md": "# PDF\n"]),
    ],
    check: .eachMention(of: Credentials.files) { mentions in
      guard mentions.isForAgents else { return [] }
      return mentions.oncePerLine { offset in
        guard mentions.isInCode(offset), !mentions.isCommentOrEcho(at: offset),
          let start = Credentials.start(of: offset, in: mentions), Credentials.isShown(start, mentions),
          !CautionaryText.surrounds(offset, in: mentions)
        else { return nil }
        let isSubject = CautionaryText.isSubject(of: mentions.document)
        return Finding(.shown, at: Span(start, offset), severity: isSubject ? .info : nil)
      }
    })
}

/// Files that contain credentials, and the commands that show a file.
enum Credentials {
  static let files = [
    "/.aws/credentials", "/.ssh/id_rsa", "/.ssh/id_ed25519", "/.ssh/id_ecdsa", "/.ssh/id_dsa", "/.netrc", "/.pypirc",
    "/.git-credentials", "/.kube/config", "/.docker/config.json", "/.config/gh/hosts.yml", "/.gnupg/secring.gpg",
    "/.config/gcloud/credentials.db", "/.config/gcloud/application_default_credentials.json", "/etc/shadow",
  ]

  /// The start of the path that contains the offset; nil for a public key or a longer file name.
  static func start(of offset: Int, in mentions: Mentions) -> Int? {
    let rest = mentions.after(offset, 60)
    let path = rest.prefix { Byte.isAlphanumeric($0) || [0x2E, 0x2F, 0x2D, 0x5F].contains($0) }
    guard files.contains(where: { isFile($0, path) }) else { return nil }
    let before = mentions.before(offset, 100)
    let edge = before.lastIndex { [0x20, 0x22, 0x27, 0x60, 0x3D, 0x40, 0x28].contains($0) }
    return edge.map { $0 + 1 } ?? before.startIndex
  }

  /// Whether a path starts with a file of the list, in whatever letter case, and goes on below it or not at all; a full
  /// stop may end a sentence, and a private key of SSH may have its owner or its host in its name.
  private static func isFile(_ file: String, _ path: ArraySlice<UInt8>) -> Bool {
    let rest = path.dropFirst(file.utf8.count)
    guard
      path.prefix(file.utf8.count).elementsEqual(file.utf8, by: { $0 == $1 || ($0 | 0x20 == $1 && Byte.isLetter($0)) })
    else { return false }
    switch rest.first {
    case nil, UInt8(ascii: "/"): return true
    case UInt8(ascii: "_"), UInt8(ascii: "-"): return file.hasPrefix("/.ssh/") && !rest.contains(UInt8(ascii: "."))
    default: return rest.elementsEqual(".".utf8)
    }
  }

  /// Whether a command before a path shows, copies or sends the file.
  static func isShown(_ start: Int, _ mentions: Mentions) -> Bool {
    var before = mentions.before(start, 120)
    if let span = mentions.codeSpan(at: start) { before = before.suffix(max(0, start - span.lower - 1)) }
    // A file that is written to is not read.
    guard before.last(where: { $0 != 0x20 && $0 != 0x22 }) != UInt8(ascii: ">") else { return false }
    let command = before.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "&") }.last
    return command.map { shows(CommandText.words(of: $0)) } ?? false
  }

  private static func shows(_ words: [String]) -> Bool {
    let words = words.drop { $0 == "$" || $0 == "sudo" || $0.isEmpty }
    guard let first = words.first, readers.contains(first) else { return false }
    // There may only be options and their numbers between the command and the file.
    return words.dropFirst().allSatisfy { word in
      word.utf8.first == UInt8(ascii: "-") || word.utf8.allSatisfy(Byte.isDigit)
    }
  }

  private static let readers: Set<String> = [
    "cat", "less", "more", "head", "tail", "base64", "strings", "xxd", "bat", "nl", "cp", "scp", "type", "get-content",
    "gc",
  ]
}

extension Message {
  fileprivate static var shown: Message {
    Message(
      "safety.no-credential-read",
      "this command shows a credential file to the agent\nlet the tool that needs the file read it")
  }
}
