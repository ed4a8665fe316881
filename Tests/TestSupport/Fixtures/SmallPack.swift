/// A small pack for tests: the named skills, each with a route, and `alpha` with a script.
package struct SmallPack: Sendable {
  package var skills: [String]
  /// Additional lines at the end of the manifest.
  package var manifest = ""
  package var version = "1.0.0"
  /// The text of the skills.
  package var text = "Do it."

  package init(_ skills: [String] = ["alpha"]) {
    self.skills = skills
  }

  /// The files of the pack, at paths below `place`.
  package func contents(at place: String) -> [String: Content] {
    var files: [String: Content] = [
      "manifest.toml": .text(
        """
        schema = 1
        [pack]
        id = "test.small"
        name = "Small"
        version = "\(version)"
        [locales]
        source = "en"
        available = ["en"]
        [profiles]
        default = "first"
        [profiles.first]
        skills = ["\(skills.first ?? "")"]
        [[documents]]
        id = "agents.root"
        source = "AGENTS.md"
        target = "AGENTS.md"
        policy = "block"
        [[documents]]
        id = "skills.index"
        source = "skills/INDEX.md"
        target = ".agents/skills/INDEX.md"
        policy = "file"
        \(manifest)
        """),
      "templates/locales/en/AGENTS.md": "Read .agents/skills/INDEX.md.\n",
      "templates/locales/en/skills/INDEX.md": """
      # Skills

      <!-- cairn-words: skill=Skill | when=When | type=Type | untranslated=not translated | own=Your own -->

      <!-- cairn:begin skills.index format=1 -->

      <!-- cairn:end skills.index -->

      """,
    ]
    var routes = "schema = 1\n\n[categories.work]\npriority = 10\n\n[categories.work.title]\nen = \"Work\"\n"
    for skill in skills {
      files["templates/locales/en/skills/\(skill)/SKILL.md"] = .text(
        """
        ---
        name: \(skill)
        description: Does \(skill). Use when \(skill) is to be done.
        ---

        # \(skill)

        \(text)

        """)
      routes += "\n[routes.\(skill)]\ncategory = \"work\"\ntype = \"primary\"\npriority = 50\n"
    }
    if skills.contains("alpha") {
      files["templates/common/skills/alpha/scripts/check.sh"] = .program("#!/bin/sh\nexit 0\n")
    }
    files["templates/common/skills/routes.toml"] = .text(routes)
    return files.reduce(into: [:]) { $0["\(place)/\($1.key)"] = $1.value }
  }
}

extension SmallPack {
  /// The pack with additional lines at the end of its manifest.
  package func with(_ lines: String) -> SmallPack {
    var pack = self
    pack.manifest += lines
    return pack
  }
}
