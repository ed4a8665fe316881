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
    guard let bytes = pack.bytes(of: path), let marker = GitConflict.marker(in: bytes) else { return }
    throw Failure(
      path == pack.manifest.ledger ? "ledger-conflict" : "git-conflict", .conflict, path: pack.path(path).text,
      place: LineIndex(bytes).place(at: marker.lower), exit: .needsAttention)
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
