package import Reporting

/// What the keys of the release index mean, for its schema.
extension ReleaseIndex {
  static let keyTexts = [
    "schema": "The number of this format.",
    "kind": "What the file is.",
    "product": "What the releases are of.",
    "indexVersion": "A number that increases with every published index.",
    "issued": "When the index was made.",
    "expires": "When the index can no longer be used.",
    "channels": "The newest version of each channel, by name.",
    "keys": "The keys that sign from now on; not there if the known keys do not change.",
    "releases": "The versions.",
  ]
}

extension ReleaseIndex.Release: DescribedKeys {
  package static let keyTexts = [
    "version": "The version.",
    "published": "When it was published.",
    "yanked": "Whether it is withdrawn, so that it must not be installed.",
    "security": "Whether it fixes a security problem.",
    "minUpgradeFrom": "The oldest version that it can replace.",
    "artifacts": "The executables, one for each machine.",
  ]
}

extension ReleaseIndex.Artifact: DescribedKeys {
  package static let keyTexts = [
    "target": "The name of the machine.",
    "url": "The address, absolute or relative to the feed.",
    "size": "The size in bytes.",
    "sha256": "The SHA-256, in lower-case hexadecimal digits.",
  ]
}

extension ReleaseKey: ShapedValue, DescribedKeys {
  package static let example = ReleaseKey(TextForm.key.example)

  package static let keyTexts = [
    "keyid": "The first 16 digits of the SHA-256 of the key.",
    "alg": "The algorithm of its signatures.",
    "key": "The public key in base64.",
  ]
}

/// A list may have keys of future kinds, which are skipped; the known kind is described.
extension ReleaseKey.Known: ShapedValue {
  static let example: ReleaseKey.Known? = ReleaseKey.example.map { ReleaseKey.Known(key: $0) }
  static var shape: ValueShape? { (try? ShapeRecorder.table(of: ReleaseKey.self)).map { .table($0) } }
}

extension UTCTimestamp: ShapedValue {
  package static let example = UTCTimestamp(TextForm.time.example)
  package static let shape: ValueShape? = .text(.time)
}
