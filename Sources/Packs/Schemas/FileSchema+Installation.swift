internal import Reporting

/// The files of an installation, and policies.
extension FileSchema {
  package static var config: FileSchema {
    let own = [
      "schema": numberText,
      "locale": "The language of the documents; the source language of the pack if it is left out.",
      "agents": "The agents that get links and instruction files; `cairn agents` lists them.",
      "links": "How a skill gets into the folder of an agent; `auto` means links.",
      "cairn": "The versions of Cairn that may write here.",
      "without": "Documents that are not wanted, by id.",
      "allow-targets": "Paths outside the folders of agents that packs may write to.",
      "packs": "The packs to install.",
      "packs.source": "Where the pack comes from: `builtin`, a folder, or a git repository.",
      "packs.profile": "The profile to install; the default of the pack if it is left out.",
      "packs.add": "Further skills to install.",
      "packs.remove": "Skills of the profile that are not wanted.",
      "packs.rename": "Other names for skills, by the name in the pack.",
      "packs.rename.*": "The name under which the skill is installed.",
      "packs.accept": "Findings of safety rules that are accepted.",
      "packs.accept.rule": "The id of the rule.",
      "packs.accept.path": "The file in the pack.",
      "packs.accept.digest": "The digest of the file; if it changes, it is checked again.",
      "policy": "Which packs may be installed.",
      "agent-targets": "Agents that Cairn does not know, by name.",
      "agent-targets.*": "An agent.",
      "agent-targets.*.skills": "The folder in which it reads skills.",
      "agent-targets.*.instructions": "The file in which it reads instructions.",
      "doctor": "Settings of the doctor.",
      "docs": "The documents that an index lists.",
      "docs.folder": "The folder of the documents; `docs` if it is left out.",
      "docs.index": "The file with the block that lists them; `README.md` of the folder if it is left out.",
      "preferences": "How agents are to work here; each key is one line of the managed block in AGENTS.md.",
    ]
    let texts = own.merging(below("policy", policyTexts)) { $1 }.merging(below("doctor", doctorTexts)) { $1 }
      .merging(below("preferences", preferenceTexts)) { $1 }
    return FileSchema(
      name: "config", title: ".cairn/config.toml: what is installed and how", shape: Config.shape, texts: texts)
  }

  static var doctorConfig: FileSchema {
    FileSchema(
      name: "doctor-config", title: ".cairn/doctor.toml: settings of the doctor without an installation",
      shape: DoctorConfig.shape,
      texts: doctorTexts.merging(below("doctor", doctorTexts)) { $1 }
        .merging(["schema": numberText, "doctor": "Settings of the doctor."]) { $1 })
  }

  static var policy: FileSchema {
    FileSchema(
      name: "policy", title: "cairn/policy.toml: the policy for packs of a user or a machine",
      shape: PackPolicy.shape,
      texts: policyTexts.merging(below("policy", policyTexts)) { $1 }
        .merging(["schema": numberText, "policy": "Which packs may be installed."]) { $1 })
  }

  static var baseline: FileSchema {
    FileSchema(
      name: "baseline", title: ".cairn/baseline.toml: findings that are suppressed until they are fixed",
      shape: Baseline.shape,
      texts: [
        "schema": numberText,
        "findings": "The findings, one for each rule, file and line.",
        "findings.rule": "The id of the rule.",
        "findings.path": "The file, from the repository root.",
        "findings.line": "The digest of the text of the line; not there for a finding about the whole file.",
        "findings.count": "How many such findings there are; 1 if it is left out.",
      ])
  }

  static var lock: FileSchema {
    let theirs = [
      "theirs": "In a conflict, the digest of the text of the pack.",
      "theirs-revision": "In a conflict, the revision of the document in the pack.",
      "state": "Whether it is as Cairn wrote it.",
      "pack": "The id of its pack.",
      "locale": "Its language.",
      "revision": "The revision of its source.",
      "digest": digestText,
    ]
    let own = [
      "schema": numberText,
      "packs": "The installed packs, by id.",
      "packs.*": "A pack.",
      "packs.*.version": "Its version.",
      "packs.*.cairn": "The version of Cairn that installed it.",
      "packs.*.source": "Where it comes from, as the config file names it.",
      "packs.*.digest": "The digest of all its files.",
      "packs.*.commit": "The commit, of a pack from a git repository.",
      "files": "The installed files, by path.",
      "files.*": "A file.",
      "files.*.document": "The id of the document.",
      "files.*.policy": "What Cairn does with the file.",
      "files.*.executable": "Whether the owner may run it.",
      "files.*.adopted": "Whether the file was there before Cairn, so that it is never deleted.",
      "blocks": "The managed blocks, by path and id.",
      "blocks.*": "The blocks of one file.",
      "blocks.*.*": "A block.",
      "blocks.*.*.lead": "The line ends that Cairn put before the block.",
      "blocks.*.*.created": "Whether Cairn created the file of the block.",
      "blocks.*.*.accepted": "The digest of an edited block that you decided to keep.",
      "links": "The links in folders of agents, by path.",
      "links.*": "A link, or a copy in its place.",
      "links.*.to": "Where the link leads.",
      "links.*.kind": "Whether it is a link or a copy.",
      "links.*.digest": "The digest of the folder, of a copy.",
    ]
    return FileSchema(
      name: "lock", title: ".cairn/lock.toml: what Cairn installed", shape: Lock.shape,
      texts: own.merging(below("files.*", theirs)) { $1 }.merging(below("blocks.*.*", theirs)) { $1 })
  }

  private static let doctorTexts = [
    "fail-on": "The mildest severity that makes the doctor fail; `error` if it is left out.",
    "edited-documents": "The severity of every edit of an installed document; without it, edits are not findings.",
    "presets": "Kinds of folders whose findings are suppressed: test fixtures and templates.",
    "rules": "The severity of rules, by id, group or pattern.",
    "rules.*": "The severity of this rule, or of these.",
    "ignore": "Findings that are suppressed.",
    "ignore.rule": "The id of the rule, a group or a pattern.",
    "ignore.paths": "Patterns for files; everywhere if it is left out.",
    "ignore.reason": "Why they are suppressed.",
  ]

  private static let preferenceTexts = [
    "report-language": "The language of answers and reports.",
    "code-language": "The language of comments, names and commit messages.",
    "verbosity": "How long answers are.",
    "commit-style": "How commit messages are written.",
    "test-policy": "When tests are written.",
    "questions": "What to do if something is unclear.",
    "note": "One sentence of your own.",
  ]

  private static let policyTexts = [
    "allow": "Patterns for sources; without the key everything is allowed, with an empty list nothing.",
    "deny": "Patterns for sources that are not allowed.",
    "pinned": "Whether a git repository needs a tag, a commit or a range with an upper bound.",
    "safety": "How severe the errors of safety rules are in a pack from outside.",
    "require": "Sources of packs that must be installed.",
    "enforce": "Whether violations are errors or only warnings.",
  ]
}
