internal import Packs
internal import Platform
internal import Vocabulary

/// What a repository is known by, wherever its folder is: 128 random bits in a file of its own.
///
/// The file is in Cairn's trash, which `.cairn/.gitignore` keeps from git since the first version: a clone has none, and
/// a folder that is renamed or mounted elsewhere keeps its own. A copy of the whole folder has it as well. An id alone
/// gives no right to anything: only what this user's notes say about it does.
struct RepositoryIdentity: Sendable, Hashable {
  /// 32 lower-case hexadecimal digits.
  let text: String

  private init?(_ text: some StringProtocol) {
    let digits = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 32, text.utf8.allSatisfy({ digits.contains($0) }) else { return nil }
    self.text = String(text)
  }

  /// The id of a repository; nil where it has none, or where its file holds no id.
  static func read(in tree: any Tree) throws(TreeError) -> RepositoryIdentity? {
    do throws(TreeError) {
      guard case .file(_, size: 33)? = try tree.entry(at: CairnFile.identity) else { return nil }
      let text = String(decoding: try tree.read(CairnFile.identity, limit: 64), as: UTF8.self)
      return text.hasSuffix("\n") ? RepositoryIdentity(text.dropLast()) : nil
    } catch {
      switch error {
      case .linkInPath, .notAFolder, .notFound: return nil
      default: throw error
      }
    }
  }

  /// Gives a repository an id, and replaces a file without one, as a kill may leave it.
  static func make(in tree: any WritableTree, random: () -> UInt64) throws(TreeError) -> RepositoryIdentity? {
    let text = [random(), random()].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    try tree.makeFolder(CairnFile.trash, permissions: 0o700)
    if try tree.entry(at: CairnFile.identity) != nil { try tree.removeFile(CairnFile.identity) }
    try tree.create(CairnFile.identity, bytes: Array("\(text)\n".utf8), isExecutable: false, permissions: 0o600)
    return RepositoryIdentity(text)
  }
}
