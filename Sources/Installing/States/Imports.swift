internal import Documents
internal import Vocabulary

/// The files that an instruction file imports with `@name`, as Claude Code reads it: at a word's start, outside code.
enum Imports {
  /// The names after `@`, in order of appearance; not those in e-mail addresses, code spans and fences.
  static func names(in bytes: [UInt8]) -> [String] {
    let document = MarkdownDocument(bytes)
    let fences = document.fences.map(\.span)
    var names: [String] = []
    var isCode = false
    var previous: UInt8 = 0x0A
    var offset = 0
    var nextFence = 0
    while offset < bytes.count {
      if nextFence < fences.count, offset >= fences[nextFence].lower {
        offset = max(offset + 1, fences[nextFence].upper)
        nextFence += 1
        previous = 0x0A
        isCode = false
        continue
      }
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      // A code span ends with its line here, so that an odd backtick does not hide the rest of the file.
      if byte == 0x0A { isCode = false }
      defer { previous = byte }
      guard byte == UInt8(ascii: "@"), !isCode, Byte.isSpace(previous) else { continue }
      var end = offset
      while end < bytes.count, !Byte.isSpace(bytes[end]) { end += 1 }
      var name = String(decoding: bytes[offset..<end], as: UTF8.self)
      while let last = name.last, ".,;:)".contains(last) { name.removeLast() }
      if name.hasPrefix("./") { name.removeFirst(2) }
      if !name.isEmpty { names.append(name) }
    }
    return names
  }
}
