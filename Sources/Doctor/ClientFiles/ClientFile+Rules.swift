extension ClientFile {
  /// Rules and instructions.
  static let rules: [ClientFile] = [
    ClientFile(
      client: "Cursor", kind: .rule,
      places: [.folder([".cursor", "rules"], ending: ".mdc"), .folder(["rules"], ending: ".mdc")], reading: .lines,
      keys: ["description": .text, "globs": .patternText, "alwaysApply": .boolean],
      foreign: ["applyTo": "globs", "paths": "globs", "fileMatchPattern": "globs", "glob": "globs"],
      appliesBy: ["alwaysApply", "globs", "description"], advisedLines: Budgets.cursorRuleLines,
      source: "cursor.com/docs/rules, November 2026; cosai-oasis/project-codeguard#121 for quotes and lists"),
    ClientFile(
      client: "Trae", kind: .rule, places: [.folder([".trae", "rules"], ending: ".md")], reading: .lines,
      keys: ["description": .text, "globs": .any, "alwaysApply": .any, "scene": .any],
      source: "docs.trae.ai/ide/rules, November 2026"),
    windsurf(
      "Windsurf", [[".windsurf", "rules"], [".devin", "rules"]], "docs.devin.ai/desktop/cascade/memories",
      limit: Budgets.windsurfRuleCharacters),
    windsurf(
      "Antigravity", [[".agent", "rules"], [".agents", "rules"]], "antigravity.google/docs/rules-workflows",
      limit: Budgets.antigravityRuleCharacters),
    ClientFile(
      client: "Copilot", kind: .rule,
      places: [
        .folder([".github", "instructions"], ending: ".instructions.md"), .anywhere(ending: ".instructions.md"),
      ], reading: .yaml,
      keys: [
        "name": .text, "description": .text, "applyTo": .patternText,
        "excludeAgent": .choices(["code-review", "cloud-agent", "coding-agent"]),
      ],
      foreign: ["globs": "applyTo", "paths": "applyTo", "glob": "applyTo", "fileMatchPattern": "applyTo"],
      patternKeys: ["applyTo"], appliesBy: ["applyTo", "description"], advisedLines: Budgets.copilotInstructionLines,
      source: "code.visualstudio.com/docs/agent-customization/custom-instructions, November 2026"),
    ClientFile(
      client: "Copilot", kind: .rule, places: [.folder([".github"], ending: "copilot-instructions.md")],
      reading: .none, keys: [:], advisedLines: Budgets.copilotInstructionLines,
      source: "docs.github.com, adding repository custom instructions, November 2026"),
    ClientFile(
      client: "Claude Code", kind: .rule, places: [.folder([".claude", "rules"], ending: ".md")], reading: .yaml,
      keys: ["paths": .patterns],
      foreign: ["globs": "paths", "applyTo": "paths", "glob": "paths", "fileMatchPattern": "paths"],
      patternKeys: ["paths"], source: "code.claude.com/docs/en/memory, path-specific rules, August 2026"),
    ClientFile(
      client: "Cline", kind: .rule,
      places: [
        .folder([".clinerules"], ending: ".md", except: ["workflows", "hooks", "skills"]),
        .folder([".cline", "rules"], ending: ".md"),
      ], reading: .yaml, keys: ["paths": .patternList, "name": .text],
      foreign: ["globs": "paths", "applyTo": "paths", "glob": "paths", "fileMatchPattern": "paths"],
      source: "docs.cline.bot/customization/cline-rules, and rule-conditionals.ts in cline/cline, November 2026"),
    ClientFile(
      client: "Kiro", kind: .rule, places: [.folder([".kiro", "steering"], ending: ".md")], reading: .yaml,
      keys: [
        "inclusion": .choice(["always", "fileMatch", "manual", "auto"]), "fileMatchPattern": .patterns, "name": .text,
        "description": .text,
      ],
      foreign: ["globs": "fileMatchPattern", "applyTo": "fileMatchPattern", "paths": "fileMatchPattern"],
      needs: [
        .value("fileMatch", of: "inclusion", needs: "fileMatchPattern"),
        .value("auto", of: "inclusion", needs: "description"),
        .key("fileMatchPattern", needs: "fileMatch", of: "inclusion"),
        .key("description", usuallyWith: "inclusion"),
      ], source: "kiro.dev/docs/steering, November 2026"),
    ClientFile(
      client: "Continue", kind: .rule, places: [.folder([".continue", "rules"], ending: ".md")], reading: .yaml,
      keys: [
        "name": .text, "description": .text, "globs": .patterns, "regex": .textOrList, "alwaysApply": .boolean,
        "version": .any, "schema": .any,
      ],
      foreign: ["applyTo": "globs", "paths": "globs", "fileMatchPattern": "globs"], patternKeys: ["globs"],
      source: "docs.continue.dev/customize/deep-dives/rules, November 2026"),
    ClientFile(
      client: "Augment", kind: .rule, places: [.folder([".augment", "rules"], ending: ".md")], reading: .yaml,
      keys: ["type": .choice(["always_apply", "manual", "agent_requested"]), "description": .text],
      needs: [.value("agent_requested", of: "type", needs: "description")],
      source: "docs.augmentcode.com/cli/rules, November 2026"),
  ]

  /// Clients that have the activation modes of Windsurf.
  private static func windsurf(_ client: String, _ folders: [[String]], _ page: String, limit: Int) -> ClientFile {
    ClientFile(
      client: client, kind: .rule, places: folders.map { .folder($0, ending: ".md") }, reading: .lines,
      keys: [
        "trigger": .choice(["always_on", "model_decision", "glob", "manual"]), "description": .text,
        "globs": .patternText, "name": .any, "labels": .any,
      ],
      foreign: ["applyTo": "globs", "paths": "globs", "fileMatchPattern": "globs", "glob": "globs"],
      needs: [
        .value("glob", of: "trigger", needs: "globs"), .value("model_decision", of: "trigger", needs: "description"),
      ], limit: limit, source: "\(page), November 2026")
  }
}
