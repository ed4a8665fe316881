internal import Packs
internal import Reporting
internal import Vocabulary

/// Which skills of a pack are installed when it is added, and under which name: those that the user names, or all, or
/// those of its default profile. Of a pack with many skills and no profile nobody can mean all without saying so.
struct PackChoice {
  /// A pack with at most this many skills is taken whole on Enter.
  private static let few = 5

  private let pack: Pack
  private let source: PackSource
  private let named: [String]
  private let newName: SkillName?
  private let all: Bool
  private let asks: Bool
  private let invocation: Invocation

  /// `pack` has the names that the config gives its skills. `newName` is another name for the one named skill.
  init(
    _ pack: Pack, _ source: PackSource, named: [String], as newName: SkillName? = nil, all: Bool, asks: Bool,
    _ invocation: Invocation
  ) {
    self.pack = pack
    self.source = source
    self.named = named
    self.newName = newName
    self.all = all
    self.asks = asks
    self.invocation = invocation
  }

  /// The choice for a pack that is not installed yet. Throws `Prompt.Declined` if a question ends without an answer.
  func packConfig() throws -> PackConfig {
    if let newName {
      let skill = try oneSkill()
      return PackConfig(source: source, profile: "none", add: [newName], rename: try rename(skill, to: newName))
    }
    if !named.isEmpty { return PackConfig(source: source, profile: "none", add: try skills(named)) }
    // Without a profile, a pack gives all its skills.
    if all, pack.manifest.defaultProfile == nil { return PackConfig(source: source) }
    if all { return PackConfig(source: source, profile: "none", add: pack.skills.sorted()) }
    if let profile = pack.manifest.defaultProfile { return PackConfig(source: source, profile: profile) }
    if pack.skills.count <= 1 { return PackConfig(source: source) }
    guard asks else { throw notChosen }
    let chosen = try ask()
    return chosen == nil
      ? PackConfig(source: source) : PackConfig(source: source, profile: "none", add: try skills(chosen ?? []))
  }

  /// Adds the named skills, or all, to an installed pack.
  func add(to packConfig: inout PackConfig) throws {
    if let newName { return try add(as: newName, to: &packConfig) }
    let more = all ? pack.skills : try skills(named)
    let chosen = selection(of: packConfig, keeping: more)
    packConfig.remove.removeAll { more.contains($0) }
    for skill in more where chosen?.skills.contains(skill) != true { packConfig.add.insertInOrder(skill) }
  }

  /// A new name for a skill. Throws for a text that is not one.
  static func skillName(_ text: String) throws(Failure) -> SkillName {
    if let name = SkillName(text) { return name }
    throw Failure("bad-skill-name", .notSkillName(PrintableText.text(text)), exit: .usage)
  }

  // MARK: Under another name

  private func add(as newName: SkillName, to packConfig: inout PackConfig) throws {
    let skill = try oneSkill(packConfig)
    if skill != newName {
      if selection(of: packConfig, keeping: [])?.skills.contains(skill) == true {
        throw alreadyInstalled(skill, packConfig)
      }
      packConfig.rename.merge(try rename(skill, to: newName)) { _, new in new }
      packConfig.remove.removeAll { $0 == skill }
    }
    packConfig.remove.removeAll { $0 == newName }
    if selection(of: packConfig, keeping: [newName])?.skills.contains(newName) != true {
      packConfig.add.insertInOrder(newName)
    }
  }

  /// The one skill that gets another name, or already has it.
  private func oneSkill(_ packConfig: PackConfig? = nil) throws -> SkillName {
    guard let text = named.first ?? (pack.skills.count == 1 ? pack.skills.first?.text : nil) else { throw notChosen }
    let name = SkillName(text)
    if let old = name, let present = pack.renames[old] ?? (pack.renames.values.contains(old) ? old : nil) {
      if present == newName { return present }
      throw alreadyInstalled(present, packConfig)
    }
    return try skill(text)
  }

  /// A skill that cannot get another name as long as it is installed; `cairn remove` refuses it if another one requires it.
  private func alreadyInstalled(_ skill: SkillName, _ packConfig: PackConfig?) -> Failure {
    let requirer = packConfig.flatMap { self.requirer(of: skill, in: $0) }
    let message: Message = requirer.map { .installed(skill, requiredBy: $0) } ?? .installed(skill)
    return Failure("skill-already-installed", message, exit: .needsAttention)
  }

  /// The skill for which another one would be installed even if it was removed; nil if there is none.
  private func requirer(of skill: SkillName, in packConfig: PackConfig) -> SkillName? {
    let without = try? Selection.resolve(
      profile: packConfig.profile, add: packConfig.add.filter { $0 != skill },
      remove: packConfig.remove.filter { $0 != skill } + [skill], in: pack.manifest, skills: pack.skills)
    guard let without, without.skills.contains(skill) else { return nil }
    return without.requiredBy[skill]
  }

  private func rename(_ skill: SkillName, to newName: SkillName) throws -> [SkillName: SkillName] {
    if skill == newName { return [:] }
    if let fault = pack.renaming([skill: newName]).renameFaults[skill] {
      let isTaken = if case .taken = fault { true } else { false }
      throw Failure(fault.id, fault.message, path: source.text, exit: isTaken ? .needsAttention : .failure)
    }
    return [skill: newName]
  }

  private func selection(of packConfig: PackConfig, keeping skills: [SkillName]) -> Selection? {
    try? Selection.resolve(
      profile: packConfig.profile, add: packConfig.add, remove: packConfig.remove.filter { !skills.contains($0) },
      in: pack.manifest, skills: pack.skills)
  }

  // MARK: Questions and names

  /// The skills that the user chooses; nil for all.
  private func ask() throws -> [String]? {
    let known = pack.skills.map(\.text)
    let isFew = known.count <= Self.few
    let descriptions = SkillDescriptions(of: pack)
    let question = Prompt.Question(
      text: .which, help: .whichHelp,
      options: pack.skills.map { Prompt.Option(name: $0.text, description: descriptions[$0]) },
      unlisted: known.contains("all") ? [] : ["all"])
    let chosen = try Prompt(invocation).choices(question, default: isFew ? known : [])
    // Nothing was chosen: there is nothing to install.
    if chosen.isEmpty { throw Prompt.Declined() }
    if !known.contains("all"), chosen.contains("all") { return nil }
    return Set(chosen) == Set(known) ? nil : chosen
  }

  private var notChosen: Failure {
    Failure("skills-not-chosen", .choose(pack.skills), path: source.text, exit: .usage)
  }

  private func skills(_ names: [String]) throws -> [SkillName] {
    var skills: [SkillName] = []
    for name in names { skills.insertInOrder(try skill(name)) }
    return skills
  }

  private func skill(_ name: String) throws -> SkillName {
    let skill = SkillName(name)
    if let skill, pack.skills.contains(skill) { return skill }
    if let present = skill.flatMap({ pack.renames[$0] }) {
      throw Failure("skill-already-installed", .installed(present), exit: .needsAttention)
    }
    try invocation.refuseLeftOut(name, of: [source])
    throw Failure(
      unknown: .skill, name, among: pack.skills.map(\.text),
      listedBy: "cairn add \(ShellWord.text(source.text)) --list")
  }
}

/// What the skills of a pack say about themselves, in the pack's own language.
struct SkillDescriptions {
  private let texts: [SkillName: String]

  init(of pack: Pack) {
    let documents = pack.documents(locale: pack.manifest.source, skills: pack.skills, agents: [])
    texts = Dictionary(
      documents.compactMap { document in
        guard let skill = document.skill, document.id == SkillPaths.document(of: skill) else { return nil }
        return SkillText(document.bytes).description.map { (skill, $0) }
      }
    ) { first, _ in first }
  }

  subscript(skill: SkillName) -> String? { texts[skill] }
}

extension Message {
  fileprivate static func choose(_ skills: [SkillName]) -> Message {
    Message(
      "add.choose", "this pack has {count} skills\nuse --all, or --skill with one of {known}",
      ["count": .number(skills.count), "known": NameList(skills.map(\.text)).argument])
  }
  fileprivate static let which = Message("add.which", "skills to install ('-' for none, or 'all')")
  fileprivate static let whichHelp = Message(
    "add.which-help",
    "separate names with spaces; Enter takes those in brackets; --skill and --all answer this question in advance; `cairn add` and `cairn remove` change the choice later; Ctrl-D stops and writes nothing"
  )
  fileprivate static func installed(_ skill: SkillName, requiredBy other: SkillName) -> Message {
    Message(
      "add.already-installed-required",
      "this skill is already installed as '{name}', and the skill '{other}' requires it\nto change its name, remove '{other}' first, or write the new name below `rename` of its pack in .cairn/config.toml and run `cairn init`",
      ["name": .text(skill.text), "other": .text(other.text)])
  }
  fileprivate static func installed(_ skill: SkillName) -> Message {
    Message(
      "add.already-installed",
      "this skill is already installed as '{name}'\nto change its name, run `cairn remove {name}` first",
      ["name": .text(skill.text)])
  }
}
