import Vocabulary

/// What git needs to take a folder for an empty bare repository (gitrepository-layout): little enough to be written
/// without running git.
enum BareRepository {
  /// Its files with their texts.
  static func files(for commit: CommitID) -> [(path: RelativePath, text: String)] {
    // Only the version 1 of the format has extensions, such as ids of 256 bits (git-config, `extensions.*`).
    let isSHA256 = commit.text.utf8.count == 64
    var config = "[core]\n\trepositoryformatversion = \(isSHA256 ? 1 : 0)\n\tfilemode = true\n\tbare = true\n"
    if isSHA256 { config += "[extensions]\n\tobjectformat = sha256\n" }
    return [
      (RelativePath(constant: "HEAD"), "ref: refs/heads/main\n"), (RelativePath(constant: "config"), config),
    ]
  }

  /// Its folders.
  static let folders = [RelativePath(constant: "objects"), RelativePath(constant: "refs")]
}
