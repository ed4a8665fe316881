internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The skill that a new one is copied from.
struct SkillSource: Sendable {
  /// The name of its folder.
  let name: String
  /// Its files by their paths in its folder.
  let files: [RelativePath: PackFile]

  /// Its description, if it has one.
  var description: String? {
    files[SkillScaffold.document].flatMap { FrontMatter(in: $0.bytes)?["description"]?.value?.text }
  }

  /// Finds a skill by its name, in the pack or in the folders of the repository's agents, or by the path of its folder or
  /// of its SKILL.md. Throws for a name that no skill has, with the nearest one.
  static func find(_ text: String, in home: SkillHome, locale: LocaleTag?) throws -> SkillSource {
    if text.contains("/") || text == SkillScaffold.document.text { return try find(at: text, in: home) }
    if let pack = home.pack, let source = SkillSource(text, of: pack, locale: locale) { return source }
    let tree = home.repository.tree
    let agents = home.repository.config?.readAgents ?? AgentTargets.core
    for root in [AgentTargets.sharedSkills] + Set(agents.map(\.skills)).sorted() {
      guard let folder = try? root.appending(onDisk: text), isSkill(folder, in: tree) else { continue }
      return try SkillSource(folder, in: tree)
    }
    var known = home.taken.places.filter { !$0.isDeleted && isSkill($0.path, in: tree) }.map(\.path.name)
    if home.pack != nil { known += home.taken.places.map(\.name) }
    throw Failure(unknown: .skill, text, among: known)
  }

  private static func find(at text: String, in home: SkillHome) throws -> SkillSource {
    let path = try PathArgument(text, root: home.root.path, home.invocation).path
    let folder = path.flatMap { $0.name == SkillScaffold.document.name ? $0.parent : $0 }
    guard let folder, isSkill(folder, in: home.repository.tree) else {
      throw Failure("unknown-skill", .noSkill, path: text, exit: .usage)
    }
    return try SkillSource(folder, in: home.repository.tree)
  }

  private static func isSkill(_ folder: RelativePath, in tree: any Tree) -> Bool {
    if case .file? = (try? tree.entry(at: folder.appending(SkillScaffold.document))) ?? nil { return true }
    return false
  }

  /// A skill in a folder; throws for something in it that is not a file.
  private init(_ folder: RelativePath, in tree: any Tree) throws {
    name = folder.name
    var files: [RelativePath: PackFile] = [:]
    for (path, entry) in try tree.files(below: folder) {
      guard let rest = path.relative(to: folder) else { continue }
      guard case .file(let isExecutable, _) = entry, rest.isPortable else {
        throw Failure("not-a-file", .notCopied, path: path.text)
      }
      files[rest] = PackFile(bytes: try tree.read(path), isExecutable: isExecutable)
    }
    self.files = files
  }

  /// A skill of a pack, each file in the wanted language if it is there, else in the language of the pack; nil if the pack
  /// has no such skill.
  private init?(_ name: String, of pack: AuthoredPack, locale: LocaleTag?) {
    let manifest = pack.manifest
    let chain = LocaleChain(
      for: locale ?? manifest.source, source: manifest.source, available: manifest.available)
    var files: [RelativePath: PackFile] = [:]
    for locale in chain.sources {
      guard let folder = try? pack.skills(in: locale)?.appending(onDisk: name) else { continue }
      for (path, file) in pack.files {
        if let rest = path.relative(to: folder), files[rest] == nil { files[rest] = file }
      }
    }
    guard files[SkillScaffold.document] != nil else { return nil }
    self.name = name
    self.files = files
  }
}

extension Message {
  fileprivate static let noSkill = Message("new.no-skill", "this folder has no SKILL.md, so it is not a skill")
  fileprivate static let notCopied = Message(
    "new.not-copied",
    "this is a link or a device, or its name is not valid on every system, so the skill cannot be copied\nremove or rename it, and run again"
  )
}
