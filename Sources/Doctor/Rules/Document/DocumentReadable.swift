internal import Reporting
internal import Vocabulary

extension Rule {
  /// The doctor cannot say that an unreadable document is correct.
  static let documentReadable = Rule(
    id: "document.readable",
    severity: .error,
    summary: "A document is a regular, readable file of at most 4 MiB.",
    why: """
      A client that opens a pipe waits forever, and a huge file uses up its memory. If a client has no permission to \
      read a file, it continues without it. The doctor skips such files and checks all others, but it cannot confirm \
      that they are correct.
      """,
    source: "POSIX.1-2024, open and fifo; seen in the wild: logs and exports saved as Markdown",
    good: [
      Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews tea.\n---\nText.\n")
    ],
    bad: [
      Example(at: "skills/tea/SKILL.md", "↓", unread: .tooLarge(limit: 4 << 20)),
      Example(at: "skills/tea/SKILL.md", "↓", unread: .notRegular),
      Example(at: "AGENTS.md", "↓", unread: .brokenLink("AGENTS.md")),
      Example(at: "i18n/documents.toml", "↓", unread: .linkInPack("all.toml")),
      Example(at: "skills/tea/manifest.toml", "↓", unread: .refused("permission denied (openat)")),
    ],
    check: .eachUnread { file in
      [Finding(.unread(file.reason), severity: severity(of: file))]
    })

  /// A document that no client reads by itself, and a file of evals, is only an info; a script or an unlisted folder may hide anything.
  private static func severity(of file: UnreadFile) -> Severity {
    if file.isForClients { return .error }
    return [.markdown, .evals, .packageJSON].contains(file.kind) ? .info : .warning
  }
}

extension Message {
  fileprivate static func unread(_ reason: UnreadFile.Reason) -> Message {
    switch reason {
    case .tooLarge(let limit):
      Message(
        "document.readable.too-large",
        "the file is larger than {limit} MiB, so it was not read\nmake it smaller or move it elsewhere",
        ["limit": .number(limit >> 20)])
    case .notRegular:
      Message(
        "document.readable.not-regular",
        "expected a regular file, found a pipe, a device or a folder\nreplace it with a file")
    case .brokenLink(let text):
      Message(
        "document.readable.broken-link",
        "the symbolic link to '{target}' is broken\nchange it to point to a file, or delete it", ["target": .text(text)]
      )
    case .linkInPack(let text):
      Message(
        "document.readable.link-in-pack",
        "this is a symbolic link to '{target}', and the files of a pack must be regular files\nreplace it with the file",
        ["target": .text(text)])
    case .nonUTF8Name:
      Message("document.readable.nameless", "the name is not valid UTF-8, so nothing here was read\nrename it")
    case .vanished:
      Message("document.readable.vanished", "the file was deleted during this run\nrun `cairn doctor` again")
    case .refused(let reason):
      Message(
        "document.readable.refused", "cannot read the file: {reason}\nmake it readable or delete it",
        ["reason": .text(reason)])
    case .unlisted(let reason):
      Message(
        "document.readable.unlisted",
        "cannot list the folder: {reason}; nothing in it was checked\nmake it readable", ["reason": .text(reason)])
    }
  }
}
