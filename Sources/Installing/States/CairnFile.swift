internal import Packs
package import Vocabulary

/// Cairn's own files in a repository, below `.cairn/`.
package enum CairnFile {
  package static let config = RelativePath(constant: ".cairn/config.toml")
  package static let lock = RelativePath(constant: ".cairn/lock.toml")
  package static let attributes = RelativePath(constant: ".cairn/.gitattributes")
  package static let ignore = RelativePath(constant: ".cairn/.gitignore")
  /// The schema of the config file for editors, if the config file names it.
  package static let configSchema = RelativePath(constant: ".cairn/schemas/config.json")
  package static let base = RelativePath(constant: ".cairn/base")
  /// The texts of open conflicts, for the user; created again if they are missing.
  package static let conflicts = RelativePath(constant: ".cairn/conflicts")
  package static let transactions = RelativePath(constant: ".cairn/txn")
  package static let trash = RelativePath(constant: ".cairn/trash")
  /// Distinguishes this repository from its clones, for the registry of its transactions.
  static let identity = RelativePath(constant: ".cairn/trash/id")
  /// Locked while a plan is applied; never deleted.
  package static let processLock = RelativePath(constant: ".cairn/lock.pid")

  /// Files that the user may write there without an installation, and wants to commit.
  package static let settings = [config, DoctorConfig.path, Baseline.path]

  /// Files that a plan may write, in addition to the lock and the bases.
  package static let all = [config, attributes, ignore, configSchema]

  /// Makes git keep bases byte for byte, never merge them, and hide them in diffs and statistics.
  package static let attributesText = "base/** -text -diff -merge linguist-generated\n"
  /// Files that are local to one machine.
  package static let ignoreText = "txn/\ntrash/\nconflicts/\nlock.pid\n"
  /// Used if Cairn has nothing to commit: hides all of Cairn's files, including this one, but none of the user's.
  package static let ignoreAllOwnText = ".gitignore\n" + ignoreText
  /// Used by earlier versions for the same purpose; it also hides the user's files.
  package static let ignoreEverythingText = "*\n"
  /// Hides the trash from git, even without `ignore`: the trash is kept when Cairn is removed, so that the removal can
  /// be undone.
  package static let trashIgnore = RelativePath(constant: ".cairn/trash/.gitignore")
  /// The same for a transaction that is unknown here, and that Cairn does not change.
  static let transactionsIgnore = RelativePath(constant: ".cairn/txn/.gitignore")

  static let hidingAll = Array(ignoreEverythingText.utf8)

  /// The texts of an ignore file that only hides Cairn's files while there is nothing to commit.
  static let hiding = [ignoreAllOwnText, ignoreEverythingText].map { Array($0.utf8) }

  /// Whether the bytes of an ignore file only hide Cairn's files while there is nothing to commit.
  package static func hidesAll(_ bytes: [UInt8]) -> Bool {
    hiding.contains(bytes)
  }

  /// The file with the base of a digest.
  package static func base(_ digest: Digest) -> RelativePath { base.appending(digest.fileName) }
}
