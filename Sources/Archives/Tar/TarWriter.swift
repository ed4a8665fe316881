internal import Vocabulary

/// Writes tar archives (IEEE Std 1003.1-2017, pax, "ustar Interchange Format" and "pax Interchange Format").
enum TarWriter {
  static let blockSize = 512

  /// An archive of these files, in their order.
  static func archive(of files: [ArchivedFile]) -> [UInt8] {
    var archive: [UInt8] = []
    for (number, file) in files.enumerated() {
      let name = Array(file.path.text.utf8)
      let fields: TarNameFields
      if let short = TarNameFields(fitting: name) {
        fields = short
      } else {
        let record = PaxRecords.record("path", name)
        append(record, as: TarNameFields(shortened: Array("PaxHeaders/\(number)".utf8)), mode: 0o644, "x", to: &archive)
        fields = TarNameFields(shortened: name)
      }
      append(file.bytes, as: fields, mode: file.mode, "0", to: &archive)
    }
    return archive + [UInt8](repeating: 0, count: 2 * blockSize)
  }

  private static func append(
    _ bytes: [UInt8], as fields: TarNameFields, mode: Int, _ kind: Unicode.Scalar, to archive: inout [UInt8]
  ) {
    archive += header(fields, mode: mode, size: bytes.count, kind)
    archive += bytes
    archive += [UInt8](repeating: 0, count: (blockSize - bytes.count % blockSize) % blockSize)
  }

  /// The owner is number 0 without a name, so that no machine's users are in an archive.
  private static func header(_ fields: TarNameFields, mode: Int, size: Int, _ kind: Unicode.Scalar) -> [UInt8] {
    var header: [UInt8] = []
    header += padded(fields.name, to: 100)
    header += octal(mode, digits: 7) + octal(0, digits: 7) + octal(0, digits: 7)
    header += octal(size, digits: 11) + octal(ArchiveTime.seconds, digits: 11)
    header += Array("        ".utf8) + [UInt8(ascii: kind)]
    header += padded([], to: 100) + Array("ustar\0".utf8) + Array("00".utf8)
    header += padded([], to: 32) + padded([], to: 32) + octal(0, digits: 7) + octal(0, digits: 7)
    header += padded(fields.prefix, to: 155) + padded([], to: 12)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: octal(sum, digits: 6) + [UInt8(ascii: " ")])
    return header
  }

  private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: count - bytes.count)
  }

  private static func octal(_ number: Int, digits: Int) -> [UInt8] {
    let text = String(number, radix: 8)
    return Array((String(repeating: "0", count: max(0, digits - text.utf8.count)) + text).utf8) + [0]
  }
}

/// The two fields of a header that a name is split between.
struct TarNameFields {
  private(set) var prefix: [UInt8] = []
  let name: [UInt8]

  /// nil for a name that does not fit, or that is not ASCII: which bytes others have in these fields is not said.
  init?(fitting text: [UInt8]) {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    if text.count <= 100 {
      name = text
      return
    }
    let slash = UInt8(ascii: "/")
    guard let place = text.prefix(156).lastIndex(of: slash), place > 0, text.count - place - 1 <= 100,
      place < text.count - 1
    else { return nil }
    prefix = Array(text[..<place])
    name = Array(text[(place + 1)...])
  }

  /// What a reader shows that does not know the record with the whole name.
  init(shortened text: [UInt8]) {
    name = text.prefix(100).map { $0 < 0x80 ? $0 : UInt8(ascii: "_") }
  }
}
