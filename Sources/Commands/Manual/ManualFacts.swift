internal import Reporting

/// The environment variables and files of which manual pages tell. They are those of every command.
enum ManualFacts {
  /// Names, and what they mean.
  struct Fact: Sendable {
    let names: [String]
    let meaning: Message
  }

  /// The environment variables that Cairn reads. A test compares them with those that the source names.
  static let variables = [
    Fact(
      names: ["CAIRN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"],
      meaning: Message(
        "manual.variable.language",
        "Language of messages, unless --lang is used; the first variable that is set decides. Without UTF-8 in LC_ALL, LC_CTYPE or LANG it is English."
      )),
    Fact(
      names: ["NO_COLOR", "CLICOLOR_FORCE"],
      meaning: Message("manual.variable.color", "Never, or always, use color, unless --color is used.")),
    Fact(
      names: ["COLUMNS", "TERM"],
      meaning: Message(
        "manual.variable.terminal", "Width of the terminal; no color if TERM is `dumb`.")),
    Fact(
      names: ["CI"],
      meaning: Message("manual.variable.ci", "If it is set, nothing is asked, and no newer version is looked for.")),
    Fact(
      names: ["CAIRN_NO_UPDATE_NOTIFIER"],
      meaning: Message("manual.variable.notifier", "If it is set, no newer version is looked for once a day.")),
    Fact(
      names: ["SOURCE_DATE_EPOCH"],
      meaning: Message(
        "manual.variable.date", "Time in bills of materials instead of the current one, in seconds since 1970.")),
    Fact(
      names: ["XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"],
      meaning: Message(
        "manual.variable.folders",
        "Folders for the records of changes, for fetched packs and for the policy of the user, each with a folder `cairn` in it; by default `~/.local/state`, `~/.cache` and `~/.config`."
      )),
  ]

  /// The files that Cairn reads or writes, apart from the documents of packs.
  static let files = [
    Fact(names: [".cairn/config.toml"], meaning: Message("manual.file.config", "What you chose.")),
    Fact(
      names: [".cairn/lock.toml", ".cairn/base/"],
      meaning: Message("manual.file.lock", "What Cairn wrote, so that every clone can merge.")),
    Fact(
      names: [".cairn/doctor.toml", ".cairn/baseline.toml"],
      meaning: Message("manual.file.doctor", "Settings of the doctor, and findings that it suppresses.")),
    Fact(
      names: [".agents/skills/"],
      meaning: Message("manual.file.skills", "The installed skills, their index and their routes.")),
    Fact(
      names: ["~/.config/cairn/policy.toml", "/etc/cairn/policy.toml"],
      meaning: Message("manual.file.policy", "Which packs may be installed on this machine.")),
    Fact(
      names: ["cairn.receipt.json"],
      meaning: Message(
        "manual.file.receipt", "Next to the executable: where the installer got it from, for updates.")),
  ]
}
