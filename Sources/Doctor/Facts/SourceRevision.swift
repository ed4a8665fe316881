internal import Packs
internal import Vocabulary

/// The `cairn-revision` of a document on disk.
struct SourceRevision {
  /// The place of the value with its quotes; nil if there is none.
  let span: Span?
  /// Its number, if it is 1 or higher.
  let number: Int?

  init(in bytes: [UInt8]) {
    let lead = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    let body = Array(bytes[lead...])
    // The search for the value treats carriage returns as blanks at the end of a line.
    let plain = body.map { $0 == 0x0D ? 0x20 : $0 }
    guard let value = RevisionValue(in: plain), value.span.count > 0 else {
      span = nil
      number = nil
      return
    }
    span = Span(value.span.lower + lead, value.span.upper + lead)
    let quotes: Set<UInt8> = [0x22, 0x27]
    let digits = body[value.span.range].filter { !quotes.contains($0) }
    number = Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
  }
}
