import Packs
import Reporting
import Testing
import Vocabulary

extension ManifestTests {
  static let table: [FaultCase] = [
    FaultCase(
      "manifest.id-valid", "manifest.version-is-semver", "manifest.requires-valid",
      in: """
        schema = 1
        [pack]
        id = ↓"Acme"
        name = "Acme"
        version = ↓"1.0"
        requires = ↓"soon"
        """),
    FaultCase(
      "manifest.known-keys", "manifest.path-stays-inside", "manifest.path-stays-inside",
      "manifest.path-stays-inside",
      in: head + """
        ↓licence = "MIT"
        templates = ↓"../templates"
        ledger = ↓"/etc/ledger.toml"
        changelog = ↓".git/hooks/pre-commit"
        """),
    FaultCase("manifest.schema", in: "schema = 1\n↓[pack]\nid = \"a.b\"\nversion = \"1.0.0\"\n"),
    FaultCase("manifest.known-keys", in: head + "[locales]\nsource = \"en\"\n[↓profile]\n"),
    FaultCase(
      "manifest.locale-valid", "manifest.locale-valid",
      in: head + "[locales]\nsource = ↓\"e\"\navailable = [\"en\", ↓\"deutsch!\"]\n"),
    FaultCase(
      "manifest.locales-hold-source", in: head + "[locales]\nsource = ↓\"en\"\navailable = [\"ko\"]\n"),
    FaultCase(
      "manifest.profile-resolves", "manifest.profile-resolves", "manifest.profile-resolves",
      in: head + """
        [profiles]
        default = ↓"standrad"
        [profiles.standard]
        extends = [↓"minimal"]
        skills = ["release", ↓"Not A Skill"]
        """),
    FaultCase(
      "manifest.profile-resolves", "manifest.profile-resolves",
      in: head + """
        [profiles.a]
        extends = ["b"]
        [profiles.b]
        extends = ["c"]
        [profiles.c]
        extends = [↓"a"]
        [profiles.d]
        extends = [↓"d"]
        """),
    FaultCase(
      "manifest.profile-name", "manifest.profile-name",
      in: head + "[profiles.↓default]\nskills = []\n[profiles.↓none]\nskills = []\n"),
    FaultCase("manifest.known-keys", in: head + "[profiles]\n↓defualt = \"a\"\n[profiles.a]\n"),
    FaultCase(
      "manifest.id-valid", "manifest.path-stays-inside", "manifest.path-stays-inside", "manifest.policy-known",
      in: head + """
        [[documents]]
        id = ↓"skill.release"
        source = ↓"a//b.md"
        target = ↓".agents/aux.md"
        policy = ↓"files"
        """),
    FaultCase(
      "manifest.ids-unique", "manifest.targets-unique",
      in: head + """
        [[documents]]
        id = "a.b"
        source = "a.md"
        target = ".agents/a.md"
        policy = "file"
        [[documents]]
        id = ↓"a.b"
        source = "b.md"
        target = ↓".agents/a.md"
        policy = "file"
        """),
    FaultCase(
      "manifest.targets-unique", "manifest.targets-unique", "manifest.targets-unique",
      in: head
        + [
          ".agents/Stra\u{DF}e.md", "↓.agents/STRASSE.md", ".agents/caf\u{E9}.md", "↓.agents/cafe\u{301}.md",
          ".agents/folder", "↓.agents/Folder/file.md",
        ].enumerated().map { index, target in
          let mark = target.hasPrefix("↓") ? "↓" : ""
          return """
            [[documents]]
            id = "a.d\(index)"
            source = "a.md"
            target = \(mark)"\(target.unicodeScalars.filter { $0 != "↓" }.map(String.init).joined())"
            policy = "file"

            """
        }.joined()),
    FaultCase(
      "manifest.skill-exists", "manifest.skill-exists", "manifest.known-keys",
      in: head + "[skills.↓\"No Skill\"]\nrequires = [↓\"-\"]\n[skills.release]\n↓require = []\n"),
    FaultCase(
      "manifest.retired-valid", "manifest.retired-valid", "manifest.retired-valid", "manifest.retired-valid",
      in: head + """
        [[retired]]
        target = ".agents/skills/a"
        since = ↓"2.0.0"
        [[retired]]
        target = ↓".agents/skills/a"
        since = ↓"first"
        [[retired]]
        target = ".agents/skills/b"
        since = "0.9.0"
        replaced-by = ↓".agents/skills/b"
        """),
    FaultCase("manifest.schema", in: "schema = ↓2\n[pack]\nunknown = 1\n"),
    // The key that a broken line has is not missing.
    FaultCase(
      "toml.string-unclosed", in: "schema = 1\n[pack]\nid = ↓\"a.b\nname = \"A\"\nversion = \"1.0.0\"\n"),
  ]
}
