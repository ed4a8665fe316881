internal import Packs
internal import Reporting
internal import Vocabulary

/// Which skills of a pack are installed when it is added: those that the user names, or all, or those of its default
/// profile. Of a pack with many skills and no profile nobody can mean all without saying so.
struct PackChoice {
  /// A pack with at most this many skills is taken whole on Enter.
  private static let few = 5

  private let pack: Pack
  private let source: PackSource
  private let named: [String]
  private let all: Bool
  private let asks: Bool
  private let invocation: Invocation

  init(_ pack: Pack, _ source: PackSource, named: [String], all: Bool, asks: Bool, _ invocation: Invocation) {
    self.pack = pack
    self.source = source
    self.named = named
    self.all = all
    self.asks = asks
    self.invocation = invocation
  }

  /// The choice for a pack that is not installed yet.
  func packConfig() throws -> PackConfig {
    if !named.isEmpty { return PackConfig(source: source, profile: "none", add: try skills(named)) }
    // Without a profile, a pack gives all its skills.
    if all, pack.manifest.defaultProfile == nil { return PackConfig(source: source) }
    if all { return PackConfig(source: source, profile: "none", add: pack.skills.sorted()) }
    if let profile = pack.manifest.defaultProfile { return PackConfig(source: source, profile: profile) }
    if pack.skills.count <= 1 { return PackConfig(source: source) }
    guard asks else {
      throw Failure("skills-not-chosen", .choose(pack.skills), path: source.text, exit: .usage)
    }
    let chosen = try ask()
    return chosen.isEmpty
      ? PackConfig(source: source) : PackConfig(source: source, profile: "none", add: try skills(chosen))
  }

  /// Adds the named skills, or all, to an installed pack.
  func add(to packConfig: inout PackConfig) throws {
    let more = all ? pack.skills : try skills(named)
    let chosen = try? Selection.resolve(
      profile: packConfig.profile, add: packConfig.add, remove: packConfig.remove.filter { !more.contains($0) },
      in: pack.manifest, skills: pack.skills)
    packConfig.remove.removeAll { more.contains($0) }
    for skill in more where chosen?.skills.contains(skill) != true { packConfig.add.insertInOrder(skill) }
  }

  /// The skills that the user types; empty for all.
  private func ask() throws -> [String] {
    invocation.writer.line(invocation.writer.text(.available(pack.skills)))
    let isFew = pack.skills.count <= Self.few
    guard let answer = invocation.writer.ask(invocation.writer.text(isFew ? .whichOrAll : .which) + " ") else {
      throw Failure("skills-not-chosen", .choose(pack.skills), path: source.text, exit: .usage)
    }
    let words = answer.split { $0 == " " || $0 == "," }.map(String.init)
    guard words.isEmpty, !isFew else { return words == ["all"] ? [] : words }
    throw Failure("skills-not-chosen", .choose(pack.skills), path: source.text, exit: .usage)
  }

  private func skills(_ names: [String]) throws -> [SkillName] {
    var skills: [SkillName] = []
    for name in names {
      guard let skill = SkillName(name), pack.skills.contains(skill) else {
        throw Failure(
          unknown: .skill, name, among: pack.skills.map(\.text),
          listedBy: "cairn add \(ShellWord.text(source.text)) --list")
      }
      skills.insertInOrder(skill)
    }
    return skills
  }
}

extension Message {
  fileprivate static func choose(_ skills: [SkillName]) -> Message {
    Message(
      "add.choose", "this pack has {count} skills\nuse --all, or --skill with one of {known}",
      ["count": .number(skills.count), "known": NameList(skills.map(\.text)).argument])
  }
  fileprivate static func available(_ skills: [SkillName]) -> Message {
    Message(
      "add.available", "skills of this pack: {known}", ["known": .text(skills.map(\.text).joined(separator: ", "))])
  }
  fileprivate static let which = Message("add.which", "skills to install, or 'all':")
  fileprivate static let whichOrAll = Message("add.which-or-all", "skills to install (Enter for all):")
}
