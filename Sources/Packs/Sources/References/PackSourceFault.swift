package import Reporting
internal import Vocabulary

/// Why a text is not the source of a pack.
package struct PackSourceFault: Error, Sendable, Hashable {
  package let message: Message

  /// Stable: the key of the message, such as `source.scheme`.
  package var id: String { message.key }

  private init(_ message: Message) { self.message = message }

  static let empty = PackSourceFault(
    Message(
      "source.empty", "the source of the pack is empty\nuse `builtin`, a folder such as `./packs/ours`, or `owner/repo`"
    ))

  static func notASource(_ text: String) -> PackSourceFault {
    if let nearest = Spelling.nearest(to: text, among: [PackSource.builtin.text]) {
      return PackSourceFault(
        Message(
          "source.unknown-near", "'{source}' is not the source of a pack\ndid you mean '{nearest}'?",
          ["source": shown(text), "nearest": .text(nearest)]))
    }
    return PackSourceFault(
      Message(
        "source.unknown",
        "'{source}' is not the source of a pack\nfor a folder use `./{source}`, for a repository `owner/repo` or a URL",
        ["source": shown(text)]))
  }

  static func tooManyParts(_ text: String) -> PackSourceFault {
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let other = parts.prefix(2).joined(separator: "/") + "//" + parts.dropFirst(2).joined(separator: "/")
    return PackSourceFault(
      Message(
        "source.too-many-parts",
        "'{source}' is not the source of a pack\nfor a folder in a repository use `{other}`, for a folder here `./{source}`",
        ["source": shown(text), "other": shown(other)]))
  }

  static func hiddenCharacter(_ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.hidden-character", "'{source}' has a control character or a hidden character\nremove it",
        ["source": shown(text)]))
  }

  static func blank(_ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.blank", "the address '{source}' has a space\nremove it; in a URL, write `%20`", ["source": shown(text)])
    )
  }

  static func hyphen(_ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.hyphen",
        "'{part}' begins with '-', so git would read it as an option\nuse another name; for a folder, write `./` before it",
        ["part": shown(text)]))
  }

  static func homeFolder(_ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.home-folder", "Cairn does not replace the '~' in '{source}'\nwrite the full path of the folder",
        ["source": shown(text)]))
  }

  static func tooManyBytes(_ most: Int) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.too-long", "the address of the pack is longer than {count} bytes\nuse a shorter address",
        ["count": .number(most)]))
  }

  // MARK: Addresses

  static func address(_ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.address",
        "'{source}' is not the address of a repository\nuse `https://host/path`, `ssh://user@host/path`, `user@host:path` or `file:///path`",
        ["source": shown(text)]))
  }

  /// `text` is the whole address: many are right without the `git+` that other tools want before them.
  static func scheme(_ scheme: String, in text: String) -> PackSourceFault {
    let words: [String: Message.Argument] = ["scheme": shown(scheme)]
    if scheme.utf8.starts(with: "git+".utf8) {
      let other = String(Substring(text.utf8.dropFirst("git+".utf8.count)))
      if (try? GitAddress(parsing: other)) != nil {
        return PackSourceFault(
          Message(
            "source.scheme-near", "the scheme '{scheme}' is not allowed\nuse `{other}`",
            words.merging(["other": shown(other)]) { $1 }))
      }
    }
    return PackSourceFault(
      Message("source.scheme", "the scheme '{scheme}' is not allowed\nuse https, ssh or file", words))
  }

  static func plainHTTP(_ host: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.plain-http", "http is only allowed to this machine, and '{host}' is another one\nuse https",
        ["host": shown(host)]))
  }

  static func host(_ host: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.host", "'{host}' is not the name of a host\nuse letters, digits, '-' and '.'", ["host": shown(host)]))
  }

  static func port(_ host: String) -> PackSourceFault {
    PackSourceFault(
      Message("source.port", "the port after '{host}' must be a number from 1 to 65535", ["host": shown(host)]))
  }

  static let password = PackSourceFault(
    Message(
      "source.password",
      "the address has a password, and everyone who reads the config file would see it\nremove it; git gets passwords from its credential helper"
    ))

  static func character(_ byte: UInt8, _ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.character", "the character '{character}' is not allowed in the address '{source}'",
        ["character": .text(PrintableText.text(String(UnicodeScalar(byte)))), "source": shown(text)]))
  }

  static func path(_ text: String, _ fault: RelativePathFault) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.path", "the path in '{source}' {reason}\nwrite the address without it",
        ["source": shown(text), "reason": .message(fault.message)]))
  }

  static func gitHub(_ path: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.github", "'{path}' cannot be a repository on GitHub\nuse the form `owner/repo`", ["path": shown(path)]))
  }

  static func atSign(_ text: String) -> PackSourceFault {
    let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) ?? text.endIndex
    let other = String(Substring(text.utf8[..<at])) + "#" + String(Substring(text.utf8[at...].dropFirst()))
    return PackSourceFault(
      Message(
        "source.at-sign", "'{source}' has an '@', but a tag or branch follows after '#'\nuse `{other}`",
        ["source": shown(text), "other": shown(other)]))
  }

  static func page(_ text: String, _ other: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.page", "'{source}' is the address of a web page, not of a repository\nuse `{other}`",
        ["source": shown(text), "other": shown(other)]))
  }

  // MARK: Folders and references

  static func folder(_ folder: String, _ fault: RelativePathFault) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.folder", "the path '{folder}' after '//' {reason}\nuse the path of a folder in the repository",
        ["folder": shown(folder), "reason": .message(fault.message)]))
  }

  static let emptyReference = PackSourceFault(
    Message(
      "source.empty-reference",
      "the reference after '#' is empty\nwrite a tag, branch, commit or version range, or remove the '#'"))

  static func referenceName(_ name: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.reference",
        "'{name}' cannot be the name of a tag or branch\nuse a tag, branch, commit or version range",
        ["name": shown(name)]))
  }

  static func range(_ text: String) -> PackSourceFault {
    PackSourceFault(
      Message(
        "source.range", "'{range}' is not a version range\nuse one such as '^1.2', '~1.2' or '>=1.0 <2'",
        ["range": shown(text)]))
  }

  /// A text from outside, without what would change the terminal, and without a password.
  private static func shown(_ text: String) -> Message.Argument {
    let start = text.utf8.firstIndex(of: UInt8(ascii: ":")).map { text.utf8[$0...] } ?? text.utf8[text.utf8.endIndex...]
    let authority = (start.starts(with: "://".utf8) ? start.dropFirst(3) : start).prefix { $0 != UInt8(ascii: "/") }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return .text(PrintableText.text(text)) }
    let before = String(Substring(text.utf8[...colon]))
    return .text(PrintableText.text(before + "***" + String(Substring(text.utf8[at...]))))
  }
}
