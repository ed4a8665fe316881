internal import Archives
internal import Packs
internal import Platform
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// A pack of an archive, read completely.
struct ArchivedPack: FoundPack {
  let pack: Pack
  let refused: [RefusedSkill]
  let notes: [ShapeNote]
  let sources: [RelativePath: RelativePath]
}

/// The packs of archives that this run has read, by the paths of their sources. Each is read once, so that what was checked
/// is what is installed.
final class ReadArchives: Sendable {
  private let packs = Mutex<[String: ArchivedPack]>([:])

  subscript(path: String) -> ArchivedPack? {
    get { packs.withLock { $0[path] } }
    set { packs.withLock { $0[path] = newValue } }
  }
}

extension PackResolver {
  /// The pack of an archive, with its own names. Throws an error for the user if anything in the archive is not as it must
  /// be.
  func archived(_ path: String) throws -> ArchivedPack {
    if let pack = invocation.archives[path] { return pack }
    guard let place = environment.files.resolve(absolute(path)), let format = ArchiveFormat(ofFileNamed: path) else {
      throw Failure("pack-missing", .archiveMissing, path: path)
    }
    let pack: ArchivedPack
    if let tree = try environment.files.tree(at: place) {
      // A folder may have any name.
      let loaded = try load(try PackFolder(tree, named: path).files(), named: path)
      pack = ArchivedPack(pack: loaded, refused: [], notes: [], sources: [:])
    } else {
      let bytes = try environment.files.bytes(at: place, named: path)
      pack = try read(bytes, format, named: path)
    }
    invocation.archives[path] = pack
    return pack
  }

  private func read(_ bytes: [UInt8], _ format: ArchiveFormat, named path: String) throws -> ArchivedPack {
    do {
      let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
      let shaped = try PackArchive(bytes, format, named: name).shaped()
      let (pack, faults) = shaped.load(targets: rules, agents: agents)
      guard let pack else { throw Failure.invalidPack(path, faults) }
      if let unmet = pack.manifest.unmetRequirement(ofCairn: version) {
        throw Failure("cairn-too-old", unmet.message, path: path)
      }
      return ArchivedPack(pack: pack, refused: shaped.refused, notes: shaped.notes, sources: shaped.sources)
    } catch let fault as ArchiveFault {
      throw Failure(fault.id, fault.message, path: path)
    } catch let fault as ShapeFault {
      throw Failure(fault.id, fault.message, path: path)
    } catch let refusal as ShapeRefusal {
      throw refusal.failure(of: path)
    }
  }
}

extension FileSystem {
  /// The bytes of a file at an absolute path without links; `name` is its path for failures.
  fileprivate func bytes(at place: String, named name: String) throws -> [UInt8] {
    guard let folder = FolderPath.parent(of: place), let tree = try self.tree(at: folder),
      let file = FolderPath.relative(place, to: folder)
    else { throw Failure("pack-missing", .archiveMissing, path: name) }
    do throws(TreeError) {
      return try tree.read(file)
    } catch {
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: name, exit: failure.exit)
    }
  }
}
