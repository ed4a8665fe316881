import TestSupport
import Testing

/// Packs of plain skills: a manifest.toml and a folder `skills`.
struct PlainPackTests {
  @Test func `plain skills are installed in the chosen language if the pack has them in it`() async throws {
    func skill(_ text: String) -> Content {
      .text("---\nname: tea\ndescription: \(text) Use it for tea.\n---\n\n# Tea\n")
    }
    let contents: [String: Content] = [
      "pack/manifest.toml": """
      schema = 1
      [pack]
      id = "test.plain"
      name = "Plain"
      version = "1.0.0"
      [locales]
      source = "en"
      available = ["en", "ko"]

      """,
      "pack/skills/tea/SKILL.md": skill("Makes tea."),
      "pack/skills/tea/references/more.md": "# More\n",
      "pack/locales/ko/skills/tea/SKILL.md": skill("차를 끓인다."),
      "pack/locales/fr/skills/tea/SKILL.md": .link(to: "/etc/passwd"),
      "pack/locales/ko/app.json": "{}",
    ]
    for (locale, text) in [("en", "Makes tea."), ("ko", "차를 끓인다.")] {
      let machine = try TestMachine(contents)
      let run = await machine.cairn("init", "--pack", "../pack", "--locale", locale, "--yes")
      #expect(run.code == 0, "\(run)")
      #expect(try machine.folder.text("repository/.agents/skills/tea/SKILL.md")?.contains(text) == true)
      #expect(try machine.folder.text("repository/.agents/skills/tea/references/more.md") == "# More\n")
    }
  }

  @Test func `a folder of translations that is a link is refused`() async throws {
    let machine = try TestMachine([
      "pack/manifest.toml": "schema = 1\n[pack]\nid = \"test.plain\"\nname = \"Plain\"\nversion = \"1.0.0\"\n",
      "pack/skills/tea/SKILL.md": "---\nname: tea\ndescription: Makes tea. Use it for tea.\n---\n",
      "pack/locales": .link(to: "/etc"),
    ])
    let run = await machine.cairn("init", "--pack", "../pack", "--yes")
    #expect(run.code == 2 && run.errors.contains("../pack/locales: "), "\(run)")
    #expect(try machine.tree().isEmpty)
  }
}
