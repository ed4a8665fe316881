internal import Platform

/// A journal as it is stored: JSON, with the keys in byte order, as `Journal` decodes it.
///
/// It is written by hand, because an encoder that works for any value takes longer for the thousand files of a large
/// pack than the disk.
struct JournalText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []

  init(_ journal: Journal) {
    bytes.reserveCapacity(512 * (journal.operations.count + 1))
    add(#"{"command":"#, journal.command)
    if let folders = journal.folders {
      add(#","folders":{"#)
      var separator = ""
      for (path, bits) in folders.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        add(separator, path)
        add(":\(bits)")
        separator = ","
      }
      add("}")
    }
    add(#","id":"#, journal.id)
    if let digest = journal.lockAfter { add(#","lockAfter":"#, digest) }
    if let digest = journal.lockBefore { add(#","lockBefore":"#, digest) }
    add(#","operations":["#)
    for (number, entry) in journal.operations.enumerated() {
      if number > 0 { add(",") }
      add(entry)
    }
    // JSON has no other numbers.
    let time = journal.time.isFinite ? journal.time : 0
    add("]")
    if let owners = journal.owners {
      add(#","owners":{"#)
      var separator = ""
      for (path, owner) in owners.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        add(separator, path)
        add(#":{"group":\#(owner.group),"user":\#(owner.user)}"#)
        separator = ","
      }
      add("}")
    }
    add(#","schema":\#(journal.schema),"time":\#(time)"#)
    if let undone = journal.undoes { add(#","undoes":"#, undone) }
    add("}")
  }

  private mutating func add(_ entry: Journal.Entry) {
    add(#"{"after":"#)
    add(entry.after)
    add(#","aside":"#, entry.aside)
    add(#","before":"#)
    add(entry.before)
    add(#","holdsUserBytes":\#(entry.holdsUserBytes),"keys":["#)
    var separator = ""
    for key in entry.keys {
      add(separator, key)
      separator = ","
    }
    add(#"],"path":"#, entry.path)
    add(#","saved":"#, entry.saved)
    add(#","staged":"#, entry.staged)
    add("}")
  }

  private mutating func add(_ fingerprint: ContentFingerprint) {
    switch fingerprint {
    case .absent: add(#"{"absent":{}}"#)
    case .other: add(#"{"other":{}}"#)
    case .link(let text):
      add(#"{"link":{"_0":"#, text)
      add("}}")
    case .file(let digest, let isExecutable):
      add(#"{"file":{"_0":"#, digest)
      add(#","isExecutable":\#(isExecutable)}}"#)
    }
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  /// Adds text as it is, and then a string in quotes (RFC 8259, section 7).
  private mutating func add(_ text: String, _ string: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20: bytes += Self.escaped[Int(byte)]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The escape sequences of the control characters.
  private static let escaped: [[UInt8]] = (0..<0x20).map { byte in
    Array("\\u00".utf8) + [UInt8(ascii: byte < 0x10 ? "0" : "1"), Array("0123456789abcdef".utf8)[byte & 15]]
  }
}
