internal import Reporting
internal import Vocabulary

extension Rule {
  /// What cannot be read is not healthy, only unknown.
  static let documentReadable = Rule(
    id: "document.readable",
    severity: .error,
    summary: "A document is a regular file of at most 4 MiB that can be read.",
    why: """
      A client that meets a pipe waits for ever, one that meets a huge file runs out of memory, and one that may not read \
      a file goes on without it. The doctor reads none of them and judges everything else; what it has not read it cannot \
      call healthy.
      """,
    source: "POSIX.1-2024, open and fifo; seen in the wild: logs and exports saved as Markdown",
    good: [
      Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews tea.\n---\nText.\n")
    ],
    bad: [
      Example(at: "skills/tea/SKILL.md", "↓", unread: .tooLarge(limit: 4 << 20)),
      Example(at: "skills/tea/SKILL.md", "↓", unread: .notRegular),
      Example(at: "AGENTS.md", "↓", unread: .brokenLink("AGENTS.md")),
      Example(at: "skills/tea/manifest.toml", "↓", unread: .refused("permission denied (openat)")),
    ],
    check: .eachUnread { file in
      [Finding(.unread(file.reason), severity: severity(of: file))]
    })

  /// A page that no client reads on its own is only told of; what runs, or what lies below a folder, may hide anything.
  private static func severity(of file: UnreadFile) -> Severity {
    if file.isForClients { return .error }
    return file.kind == .markdown ? .info : .warning
  }
}

extension Message {
  fileprivate static func unread(_ reason: UnreadFile.Reason) -> Message {
    switch reason {
    case .tooLarge(let limit):
      Message(
        "document.readable.too-large",
        "the file has more than {limit} MiB, so it was not read; make it smaller, or keep it elsewhere",
        ["limit": .number(limit >> 20)])
    case .notRegular:
      Message(
        "document.readable.not-regular",
        "a pipe, a device or a folder stands where a document belongs; put a regular file in its place")
    case .brokenLink(let text):
      Message(
        "document.readable.broken-link",
        "the symbolic link to '{target}' leads nowhere; let it lead to a file, or remove it", ["target": .text(text)])
    case .nonUTF8Name:
      Message("document.readable.nameless", "the name is no UTF-8, so nothing here was read; rename it")
    case .vanished:
      Message("document.readable.vanished", "the file went away while it was looked at; run `cairn doctor` again")
    case .refused(let reason):
      Message(
        "document.readable.refused", "the file cannot be read: {reason}; let it be read, or remove it",
        ["reason": .text(reason)])
    case .unlisted(let reason):
      Message(
        "document.readable.unlisted",
        "the folder cannot be listed: {reason}; nothing below it was examined", ["reason": .text(reason)])
    }
  }
}
