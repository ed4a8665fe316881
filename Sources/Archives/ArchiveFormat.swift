internal import Vocabulary

/// The formats of archives that Cairn writes and reads.
package enum ArchiveFormat: Sendable, Hashable, CaseIterable {
  /// A tar archive, compressed with gzip.
  case tarGzip
  case zip

  /// The format that the end of a file's name says, in any letter case; nil for other names.
  package init?(ofFileNamed name: String) {
    let name = name.utf8.map { Byte.isLetter($0) ? $0 | 0x20 : $0 }
    func hasEnding(_ ending: String) -> Bool {
      name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    if hasEnding(".tar.gz") || hasEnding(".tgz") {
      self = .tarGzip
    } else if hasEnding(".zip") {
      self = .zip
    } else {
      return nil
    }
  }

  /// How the names of its files end.
  package var ending: String {
    switch self {
    case .tarGzip: ".tar.gz"
    case .zip: ".zip"
    }
  }

  /// An archive of these files, in byte order of their paths. The same files always give the same bytes.
  package func archive(of files: [ArchivedFile]) -> [UInt8] {
    let files = files.sorted { $0.path < $1.path }
    return switch self {
    case .tarGzip: Gzip.compressed(TarWriter.archive(of: files))
    case .zip: ZipWriter.archive(of: files)
    }
  }

  /// The files of an archive, in the order in which it has them.
  package func files(in archive: [UInt8], _ limits: ArchiveLimits) throws(ArchiveFault) -> [ArchivedFile] {
    switch self {
    case .tarGzip: try TarReader.files(in: try Gzip.expanded(archive, limit: limits.bytes), limits)
    case .zip: try ZipReader.files(in: archive, limits)
    }
  }
}

/// The time of every file in an archive that Cairn writes: the first one that a zip archive can have. It is no time at
/// which anything was done, and the same for every build.
enum ArchiveTime {
  /// 1980-01-01 00:00:00 UTC, in seconds since 1970.
  static let seconds = 315_532_800
  /// The same date and time in the format of MS-DOS.
  static let dosDate = 1 << 5 | 1
  static let dosTime = 0
}
