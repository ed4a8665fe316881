internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The choices one by one: from the command, else the config, else an answer, else a default.
extension ResolvedInitOptions {
  /// The language of the documents, and the reason for it.
  static func chooseLocale(
    _ command: InitCommand, _ config: Config, _ packs: [Pack], _ question: InitQuestions, asks: Bool,
    installed lock: Lock
  ) throws -> (LocaleTag, Message) {
    let known = Set(packs.flatMap(\.manifest.available)).sorted()
    let source = packs.first?.manifest.source ?? .english
    if let text = command.locale {
      guard let tag = LocaleTag(text) else { throw Failure("unknown-locale", .badLocale(text), exit: .usage) }
      guard tag.isCovered(by: known) else {
        throw Failure(unknown: .locale, text, among: known.map(\.text))
      }
      return (tag, Message("init.by-option", "--locale"))
    }
    if let tag = config.locale {
      if !tag.isCovered(by: known) {
        // What is installed in the languages of the packs stays as it is; anything else would change its language.
        let installed = Set(lock.files.values.compactMap(\.locale) + lock.blocks.values.compactMap(\.locale))
        guard !installed.isEmpty, installed.isSubset(of: packs.map(\.manifest.source)) else {
          throw Failure(unknown: .locale, tag.text, among: known.map(\.text)).inConfig
        }
        if let lacking = UnavailableLocale(tag, in: packs) {
          question.invocation.writer.warn(.toLookAt(CairnFile.config, lacking.message))
        }
      }
      return (tag, Message("init.by-config", "config"))
    }
    if asks { return (try question.locale(known: known, source: source), Message("init.by-answer", "your answer")) }
    return (source, Message("init.by-default", "default"))
  }

  /// A given profile applies to the packs that are named with it, or to all packs.
  static func chooseProfile(
    _ command: InitCommand, _ config: inout Config, _ packs: [Pack], _ named: [PackSource],
    _ question: InitQuestions, asks: Bool
  ) throws {
    var profile = command.profile
    if profile == nil, asks, config.packs.allSatisfy({ $0.profile == nil }) { profile = try question.profile() }
    guard let profile else {
      for (index, pack) in packs.enumerated() where config.packs[index].profile == nil {
        config.packs[index].profile = pack.manifest.defaultProfile
      }
      return
    }
    var wasFound = profile == "none"
    let isMeant = config.packs.map { named.isEmpty || named.contains($0.source) }
    for (index, pack) in packs.enumerated() {
      if isMeant[index], profile == "none" || pack.manifest.profiles[profile] != nil {
        config.packs[index].profile = profile
        wasFound = true
      } else if config.packs[index].profile == nil {
        config.packs[index].profile = pack.manifest.defaultProfile
      }
    }
    guard wasFound else {
      let meant = zip(packs, isMeant).filter(\.1).flatMap(\.0.manifest.profiles.keys)
      throw Failure(unknown: .profile, profile, among: meant + ["none"])
    }
  }

  /// Adds the skills that the command names.
  static func chooseSkills(_ command: InitCommand, _ config: inout Config, _ packs: [Pack]) throws {
    let known = packs.flatMap(\.skills).map(\.text)
    for text in command.skills {
      guard let name = SkillName(text), let index = packs.firstIndex(where: { $0.skills.contains(name) }) else {
        throw Failure(unknown: .skill, text, among: known, listedBy: "cairn list --available")
      }
      config.packs[index].remove.removeAll { $0 == name }
      config.without.removeAll { $0 == "skill.\(name.text)" }
      config.packs[index].add.insertInOrder(name)
    }
  }

  /// The named agents, or else the detected ones.
  static func chooseAgents(
    _ command: InitCommand, _ config: inout Config, _ repository: Repository, _ question: InitQuestions, asks: Bool
  ) throws {
    let names = AgentNames(config.knownAgents, or: [none])
    let wanted = try command.agents.map { try names.id(of: $0) }
    let unwanted = try command.noAgent.map { try names.id(of: $0) }
    let known = config.knownAgents.filter { !unwanted.contains($0.name) }
    if wanted.contains(none), let other = wanted.first(where: { $0 != none }) {
      throw Failure("agent-and-none", .agentAndNone(other), exit: .usage)
    }
    var agents = Set(config.agents)
    if wanted.contains(none) {
      agents = []
    } else if repository.config == nil, wanted.isEmpty {
      let present = try known.filter { try $0.isFound(in: repository.tree) }.map(\.name)
      agents = Set(asks ? try question.agents(known: known, present: present) : present)
    }
    agents.formUnion(wanted.filter { $0 != none })
    agents.subtract(unwanted)
    config.agents = agents.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The value of `--agent` for the shared folder alone.
  private static let none = "none"

  /// Leaves out the documents that the command names.
  static func chooseDocuments(_ command: InitCommand, _ config: inout Config, _ packs: [Pack]) throws {
    let known = Set(packs.flatMap { $0.documentIDs })
    for id in config.without where !known.contains(id) {
      throw Failure(unknown: .document, id, among: known).inConfig
    }
    for id in command.without {
      guard known.contains(id) else {
        throw Failure(unknown: .document, id, among: known)
      }
      config.without.insertInOrder(id)
    }
  }

  /// A path that a pack may be allowed to write. Throws if the config's reader would reject it.
  static func allowable(_ path: RelativePath) throws -> RelativePath {
    do throws(RelativePathFault) {
      return try RelativePath(path.text)
    } catch {
      throw Failure("bad-target", .badTarget(path, error.message), exit: .usage)
    }
  }
}

extension Message {
  fileprivate static func agentAndNone(_ name: String) -> Message {
    Message(
      "init.agent-and-none", "--agent none cannot be combined with --agent {name}\nuse one of them",
      ["name": .text(PrintableText.text(name))])
  }
  /// A text that is not the tag of a language.
  static func badLocale(_ text: String) -> Message {
    Message(
      "init.bad-locale", "'{text}' is not a language tag (BCP 47)\nuse one such as 'en'",
      ["text": .text(PrintableText.text(text))])
  }
  fileprivate static func badTarget(_ path: RelativePath, _ reason: Message) -> Message {
    Message(
      "init.bad-target", "packs cannot write to '{path}': it {reason}",
      ["path": .text(path.text), "reason": .message(reason)])
  }
}
