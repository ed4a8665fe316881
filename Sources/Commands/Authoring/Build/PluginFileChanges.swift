internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The changes that make the files for other tools say what the manifest says.
struct PluginFileChanges {
  private(set) var changes = SourceChanges()

  /// Throws if a file is not one that these tools can read.
  init(of pack: AuthoredPack, for tools: Set<PluginTool>, _ invocation: Invocation) throws {
    guard pack.hasManifest else { throw Failure.withoutManifest(pack) }
    let manifests = PluginManifests(of: pack.manifest, pack.layout)
    let tree = try invocation.environment.files.tree(at: pack.absolutePath)
    for path in tools.flatMap(\.paths).sorted() {
      var existing: [UInt8]?
      if case .file? = try tree?.entry(at: path) { existing = try tree?.read(path) }
      do throws(PluginManifestFault) {
        changes.write(pack.path(path), try manifests.text(of: path, over: existing))
      } catch {
        throw Failure("plugin-file-invalid", error.message, path: pack.path(error.path).text)
      }
    }
  }
}

extension SourceChanges {
  /// Makes the files for other tools that a pack already has say what its manifest says after these changes. Throws if one
  /// of them is not a file that these tools can read.
  mutating func updatePluginFiles(of pack: AuthoredPack, _ invocation: Invocation) throws {
    let changed = contents[pack.path(Manifest.path)].flatMap { $0 }
    guard let bytes = changed ?? pack.bytes(of: Manifest.path), let manifest = Manifest.read(bytes).manifest else {
      return
    }
    let manifests = PluginManifests(of: manifest, pack.layout)
    let tree = try invocation.environment.files.tree(at: pack.absolutePath)
    func read(_ path: RelativePath) throws -> [UInt8]? {
      guard let tree, case .file? = try tree.reachableEntry(at: path) else { return nil }
      return try tree.read(path)
    }
    for path in try manifests.outdated(reading: read) {
      do throws(PluginManifestFault) {
        write(pack.path(path), try manifests.text(of: path, over: try? read(path)))
      } catch {
        throw Failure("plugin-file-invalid", error.message, path: pack.path(error.path).text)
      }
    }
  }
}
