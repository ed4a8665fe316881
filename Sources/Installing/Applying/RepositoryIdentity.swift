internal import Packs
internal import Platform
internal import Vocabulary

/// Identifies a repository wherever its folder is: 128 random bits in a file of its own.
///
/// The file is in Cairn's trash, which `.cairn/.gitignore` has hidden from git since the first version: a clone has no
/// such file, and a folder that is renamed or mounted elsewhere keeps it. A copy of the whole folder has it as well. An
/// id alone permits nothing: only the registry of this user does.
struct RepositoryIdentity: Sendable, Hashable {
  /// 32 lower-case hexadecimal digits.
  let text: String

  private init?(_ text: some StringProtocol) {
    let digits = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 32, text.utf8.allSatisfy({ digits.contains($0) }) else { return nil }
    self.text = String(text)
  }

  /// The id of a repository; nil if it has none, or if its file contains no id.
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

  /// Creates an id for a repository; replaces a file without an id, which a killed process may leave.
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
