package import Vocabulary

/// Why an archive is not read: nothing of it is used then. Names are shown with U+FFFD for bytes that are not UTF-8.
package enum ArchiveFault: Error, Sendable, Hashable {
  /// It does not begin as archives of its kind do.
  case notAnArchive
  /// It ends before it should.
  case truncated
  /// It contradicts its format.
  case damaged
  /// The checksum of an entry, or of the archive, is that of other bytes.
  case checksum(String?)
  /// Something comes after its end, or before its start.
  case trailingBytes
  /// More files and folders than allowed.
  case tooManyEntries(limit: Int)
  /// More bytes than allowed, expanded.
  case tooLarge(limit: Int)
  /// A part of the format that Cairn does not read: several volumes, or sizes for which 32 bits are too few.
  case unsupported

  /// A name that leads out of the archive, or that is not a path.
  case name(String, RelativePathFault)
  /// In bytes.
  case nameTooLong(String, limit: Int)
  /// A path with more folders than allowed.
  case tooDeep(String, limit: Int)
  case notUTF8(String)
  /// A symbolic or a hard link.
  case link(String)
  /// A device, a pipe or a socket.
  case specialFile(String)
  /// A file with holes, which are not in the archive.
  case sparse(String)
  case encrypted(String)
  /// An entry of another kind, or compressed in another way.
  case unknownKind(String)
  /// The name was there before, or one entry is a file where another needs a folder.
  case duplicate(String)
}

extension ArchiveFault {
  /// The fault of a compressed part, which may be at most `limit` bytes large.
  init(_ fault: InflateFault, limit: Int) {
    self =
      switch fault {
      case .truncated: .truncated
      case .badBlock, .badCodes, .badSymbol, .badDistance: .damaged
      case .tooLarge: .tooLarge(limit: limit)
      }
  }
}
