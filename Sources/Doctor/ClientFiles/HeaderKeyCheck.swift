internal import Documents
internal import Reporting
internal import Vocabulary

extension ClientHeader {
  /// The keys that the client does not read. A warning if a key that it reads was probably meant and is missing: without
  /// it, the file does not do what it says. An info for all others, which other tools may read.
  var unknownKeys: [Finding] {
    fields.compactMap { field in
      let key = field.key.value
      if file.keys[key] != nil {
        if file.ignored.contains(key) { return Finding(.unread(key, file), at: field.key.span) }
        return file.retired[key].map { Finding(.retired(key, $0), at: field.key.span, severity: .info) }
      }
      guard let meant = file.foreign[key] ?? near(key) else {
        return Finding(.unread(key, file), at: field.key.span, severity: .info)
      }
      let severity: Severity = self[meant] == nil ? .warning : .info
      return Finding(.meant(key, meant, file), at: field.key.span, severity: severity)
    }
  }

  /// The key that was misspelled: the same letters with other signs or in another case, or one edit away, two in a long
  /// word.
  private func near(_ key: String) -> String? {
    let known = file.keys.keys.sorted()
    let plain = Self.letters(of: key)
    if let same = known.first(where: { Self.letters(of: $0) == plain }) { return same }
    guard plain.count >= 4, !Self.ofOtherTools.contains(key), let nearest = Spelling.nearest(to: key, among: known)
    else {
      return nil
    }
    return Spelling.edits(between: key, and: nearest) <= (plain.count >= 8 ? 2 : 1) ? nearest : nil
  }

  /// Keys of other tools that are one letter away from one of a client.
  private static let ofOtherTools: Set<String> = ["mode", "tool", "type", "title", "agent", "skill", "path", "title"]

  private static func letters(of key: String) -> [UInt8] {
    key.utf8.filter(Byte.isAlphanumeric).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}

extension Message {
  fileprivate static func unread(_ key: String, _ file: ClientFile) -> Message {
    Message(
      "header.unknown-key", "{client} does not read '{key}' in this file\nremove it, unless another tool reads it",
      ["client": .text(file.client), "key": .text(key)])
  }
  fileprivate static func meant(_ key: String, _ meant: String, _ file: ClientFile) -> Message {
    Message(
      "header.unknown-key.nearest", "{client} does not read '{key}' in this file\ndid you mean '{nearest}'?",
      ["client": .text(file.client), "key": .text(key), "nearest": .text(meant)])
  }
  fileprivate static func retired(_ key: String, _ next: String) -> Message {
    Message(
      "header.old-key", "'{key}' is an old name\nuse '{next}'", ["key": .text(key), "next": .text(next)])
  }
}
