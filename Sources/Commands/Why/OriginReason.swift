internal import Packs
internal import Reporting
internal import Vocabulary

/// What brought a file here, or what would bring it.
enum OriginReason: Sendable, Hashable {
  /// The profile of the pack, and the one that it extends and that has the skill, if that is another one.
  case profile(String, through: String?)
  /// The pack has no profiles, so all its skills are installed.
  case allSkills
  case added
  case required(by: SkillName)
  case agent(String)
  /// Every installation of the pack has it.
  case pack
  case docs
  /// The pack cannot be read here.
  case unavailable
  /// It is installed, but nothing chooses it now.
  case notChosen
  /// What would bring it.
  case add(String)
  case profiles([String])
  case chooseAgent(String)
  /// The lists of the config that keep it out.
  case removed, without
  /// The user's own file is in the place of the pack's.
  case ownFile

  /// Whether it says what would bring the file.
  var isSuggestion: Bool {
    switch self {
    case .add, .profiles, .chooseAgent: true
    case .profile, .allSkills, .added, .required, .agent, .pack, .docs, .unavailable, .notChosen, .removed, .without,
      .ownFile:
      false
    }
  }

  /// A stable name, for JSON.
  var name: String {
    switch self {
    case .profile: "profile"
    case .allSkills: "all-skills"
    case .added: "added"
    case .required: "required"
    case .agent: "agent"
    case .pack: "pack"
    case .docs: "docs"
    case .unavailable: "pack-not-available"
    case .notChosen: "not-chosen"
    case .add: "would-add"
    case .profiles: "would-profile"
    case .chooseAgent: "would-agent"
    case .removed: "removed"
    case .without: "without"
    case .ownFile: "own-file"
    }
  }

  /// What it names, for JSON.
  var values: [String] {
    switch self {
    case .profile(let name, let other): [name] + [other].compactMap { $0 }
    case .required(let skill): [skill.text]
    case .agent(let name), .add(let name), .chooseAgent(let name): [name]
    case .profiles(let names): names
    case .allSkills, .added, .pack, .docs, .unavailable, .notChosen, .removed, .without, .ownFile: []
    }
  }

  var message: Message {
    switch self {
    case .profile(let name, nil): Message("why.profile", "profile {profile}", ["profile": .text(name)])
    case .profile(let name, let other?):
      Message(
        "why.profile-through", "profile {profile}, which extends {other}",
        ["profile": .text(name), "other": .text(other)])
    case .allSkills: Message("why.all-skills", "no profile is chosen, so all skills of the pack are installed")
    case .added: Message("why.added", "`add` in .cairn/config.toml")
    case .required(let skill): Message("why.required", "required by {skill}", ["skill": .text(skill.text)])
    case .agent(let name): Message("why.agent", "the agent {agent} is chosen", ["agent": .text(name)])
    case .pack: Message("why.pack", "every installation of the pack has it")
    case .docs: Message("why.docs", "[docs] in .cairn/config.toml")
    case .unavailable:
      Message("why.unavailable", "the pack cannot be read on this machine, so the reason is unknown")
    case .notChosen: Message("why.not-chosen", "nothing in .cairn/config.toml chooses it now")
    case .add(let name):
      Message("why.would-add", "`cairn add {name}` installs it", ["name": .text(ShellWord.text(name))])
    case .profiles(let names):
      Message(
        "why.would-profile", "profiles that have it: {profiles}", ["profiles": .text(names.joined(separator: ", "))])
    case .chooseAgent(let name):
      Message("why.would-agent", "`cairn init --agent {agent}` installs it", ["agent": .text(name)])
    case .removed: Message("why.removed", "it is in `remove` in .cairn/config.toml")
    case .without: Message("why.without", "it is in `without` in .cairn/config.toml")
    case .ownFile: Message("why.own-file", "it is yours; the pack has a file for this path, too, and Cairn keeps yours")
    }
  }
}
