internal import ArgumentParser
internal import Reporting

/// The section of a help page that an option is listed in.
enum HelpGroup: String, CaseIterable {
  /// What the command does, and to what.
  case what
  /// How it does that.
  case how
  /// What it prints.
  case output

  /// The section's title.
  var title: Message {
    switch self {
    case .what: Message("help.title.what", "What to do:")
    case .how: Message("help.title.how", "How to do it:")
    case .output: Message("help.title.output", "Output:")
    }
  }
}

extension ArgumentHelp {
  /// The text of an option or argument, in every language. ArgumentParser's own texts (completion scripts) use the
  /// English text; the discussion, which no other text uses, carries the key and the group to the help page.
  init(_ message: Message, _ group: HelpGroup = .what, value: ValueName? = nil) {
    self.init(message.english, discussion: "\(group.rawValue) \(message.key)", valueName: value?.rawValue)
  }
}

/// What the value of an option is called on help pages.
enum ValueName: String {
  case action, agent, directory, file, format, id, mode, name, pack, path, reason, rule, severity, skill, tag, task
  case version, when

  /// The name, as it is shown between `<` and `>`.
  var message: Message {
    switch self {
    case .action: Message("help.value.action", "action")
    case .agent: Message("help.value.agent", "agent")
    case .directory: Message("help.value.directory", "folder")
    case .file: Message("help.value.file", "file")
    case .format: Message("help.value.format", "format")
    case .id: Message("help.value.id", "id")
    case .mode: Message("help.value.mode", "mode")
    case .name: Message("help.value.name", "name")
    case .pack: Message("help.value.pack", "pack")
    case .path: Message("help.value.path", "path")
    case .reason: Message("help.value.reason", "reason")
    case .rule: Message("help.value.rule", "rule")
    case .severity: Message("help.value.severity", "severity")
    case .skill: Message("help.value.skill", "skill")
    case .tag: Message("help.value.tag", "tag")
    case .task: Message("help.value.task", "text")
    case .version: Message("help.value.version", "version")
    case .when: Message("help.value.when", "when")
    }
  }
}
