internal import Documents
internal import Reporting
internal import Vocabulary

extension ClientHeader {
  /// The keys that the client does not read. A warning if a key that it reads was probably meant and is missing: without
  /// it, the file does not do what it says. An info for all others, which other tools may read.
  var unknownKeys: [Finding] {
    let present = Set(fields.map(\.key.value))
    let ofOpenCode = openCodeKeys
    return fields.compactMap { field in
      let key = field.key.value
      if file.keys[key] != nil {
        if file.ignored.contains(key) { return Finding(.unread(key, file), at: field.key.span) }
        return file.retired[key].map { Finding(.retired(key, $0), at: field.key.span, severity: .info) }
      }
      if ofOpenCode.contains(key) { return nil }
      guard let meant = file.foreign[key] ?? NearestKey.of(key, among: file.keys.keys) else {
        return Finding(.unread(key, file), at: field.key.span, severity: .info)
      }
      let severity: Severity = present.contains(meant) ? .info : .warning
      return Finding(.meant(key, meant, file), at: field.key.span, severity: severity)
    }
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
