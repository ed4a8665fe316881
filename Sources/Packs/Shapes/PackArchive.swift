package import Archives
internal import Platform
internal import Vocabulary

/// The files of an archive, as those of a repository in which a pack is looked for.
///
/// Archives in which all files are in one folder are read from that folder: so are those that Cairn builds, and those that
/// hosts of repositories make.
package struct PackArchive: Sendable {
  private let files: [RelativePath: ArchivedFile]
  private let origin: PackOrigin
  private let limits: PackLimits

  /// Reads an archive. `name` is that of its file. Throws an `ArchiveFault` or a `ShapeFault` if anything in it is not as
  /// it must be.
  package init(
    _ bytes: [UInt8], _ format: ArchiveFormat, named name: String, limits: PackLimits = .standard
  ) throws {
    let found = try format.files(in: bytes, Self.limits(limits))
    let top = Self.topFolder(of: found.map(\.path))
    var files: [RelativePath: ArchivedFile] = [:]
    var targets = TargetSet()
    for file in found {
      if let other = targets.insert(file.path) { throw ShapeFault.sameOnDisk(file.path, other) }
      files[top.flatMap { file.path.relative(to: $0) } ?? file.path] = file
    }
    self.files = files
    self.limits = limits
    let ending = name.utf8.suffix(4).elementsEqual(".tgz".utf8) ? ".tgz" : format.ending
    origin = PackOrigin(
      archive: top?.text ?? String(Substring(name.utf8.dropLast(ending.utf8.count))), digest: Digest(ofBytes: bytes))
  }

  /// The pack in it. Throws a `ShapeRefusal` if nothing can be installed.
  package func shaped() throws -> ShapedPack {
    let entries = files.map { path, file in
      RepositoryFile(
        path, .file(isExecutable: file.isExecutable), size: file.bytes.count, id: Digest(ofBytes: file.bytes).text)
    }
    func read(_ path: RelativePath) -> [UInt8] { files[path]?.bytes ?? [] }
    let draft = try PackShape(of: entries, limits: limits).draft(from: origin, reading: read)
    return try draft.pack(reading: read)
  }

  /// The limits of a repository, for an archive with one more folder at the top.
  static func limits(_ limits: PackLimits) -> ArchiveLimits {
    ArchiveLimits(entries: limits.files, bytes: limits.bytes, levels: limits.levels + 1)
  }

  /// The folder that all files are in; nil if there is none, or if skills are found by its name.
  private static func topFolder(of paths: [RelativePath]) -> RelativePath? {
    guard let first = paths.first?.ancestors.first, paths.allSatisfy({ $0 != first && $0.isWithin(first) }),
      first != TemplateTree.skills, first.text.utf8.first != UInt8(ascii: ".")
    else { return nil }
    return first
  }
}
