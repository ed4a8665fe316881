internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Failure {
  /// A folder of skills without the file that makes it a pack with a version.
  static func withoutManifest(_ pack: AuthoredPack) -> Failure {
    Failure("no-manifest", .noManifest, path: pack.folder?.text)
  }

  /// Throws at the first conflict marker of git in a file of the pack.
  static func refuseConflict(in path: RelativePath, of pack: AuthoredPack) throws(Failure) {
    guard let bytes = pack.bytes(of: path) else { return }
    let id = path == pack.manifest.ledger ? "ledger-conflict" : "git-conflict"
    try refuseConflict(in: bytes, at: pack.path(path).text, id)
  }

  /// The same for the text of a file, shown by its path.
  static func refuseConflict(in bytes: [UInt8], at path: String, _ id: String = "git-conflict") throws(Failure) {
    guard let marker = GitConflict.marker(in: bytes) else { return }
    throw Failure(
      id, .conflict, path: path, place: LineIndex(bytes).place(at: marker.lower), exit: .needsAttention)
  }
}

extension AuthoredPack {
  /// Throws if the manifest or the ledger has errors: then it is not known what the pack has, and an entry might be taken
  /// for one without a source, or written twice. Errors about other files are the doctor's.
  func requireReadable() throws(Failure) {
    if let ledger = manifest.ledger { try Failure.refuseConflict(in: ledger, of: self) }
    let read = bytes(of: Manifest.path).map { Manifest.read($0).faults } ?? []
    // What is retired says nothing about what the pack has.
    let ids = Set(read.map(\.id)).subtracting(["manifest.retired-valid"])
    let faults = contents.faults.filter { fault in
      fault.path == Manifest.path ? ids.contains(fault.diagnostic.id) : fault.path == manifest.ledger
    }
    guard !faults.contains(where: { $0.diagnostic.severity == .error }) else {
      throw .unusable(faults, in: folder)
    }
  }
}

extension Message {
  fileprivate static let noManifest = Message(
    "authoring.no-manifest",
    "this folder of skills has no manifest.toml, which has the id, the version and the languages of a pack\ncreate one: `cairn new pack .`"
  )
  fileprivate static let conflict = Message(
    "authoring.git-conflict",
    "this line is a conflict marker of git; nothing was written\nresolve the conflict in this file and run again")
}
