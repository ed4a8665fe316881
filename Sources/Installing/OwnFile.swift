package import Vocabulary

/// Cairn's own files in a repository, below `.cairn/`.
package enum OwnFile {
  package static let config = path("config.toml")
  package static let lock = path("lock.toml")
  package static let attributes = path(".gitattributes")
  package static let ignore = path(".gitignore")
  package static let base = path("base")
  package static let transactions = path("txn")
  package static let trash = path("trash")
  /// Locked while a plan is applied; kept, never unlinked.
  package static let processLock = path("lock.pid")

  /// Those a plan may write, beside the lock and the bases.
  package static let all = [config, attributes, ignore]

  /// Bases are kept byte for byte by git, and shown to nobody.
  package static let attributesText = "base/** -text -diff linguist-generated\n"
  /// What is one machine's business.
  package static let ignoreText = "txn/\ntrash/\nconflicts/\nlock.pid\n"
  /// Where Cairn has nothing to commit: everything of its own.
  package static let ignoreEverythingText = "*\n"

  /// The file that holds the base of a digest.
  package static func base(_ digest: Digest) -> RelativePath { path("base/\(digest.digits)") }

  private static func path(_ name: String) -> RelativePath {
    // The names above are plain; `appending` refuses only what leads elsewhere.
    (try? RelativePath.cairn.appending(onDisk: name)) ?? .cairn
  }
}
