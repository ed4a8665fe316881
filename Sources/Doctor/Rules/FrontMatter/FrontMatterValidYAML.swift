internal import Reporting

extension Rule {
  /// One character with an unintended meaning in YAML makes the whole front matter invalid.
  static let frontmatterValidYAML = Rule(
    id: "frontmatter.valid-yaml",
    severity: .error,
    fix: .safe,
    summary: "Front matter is valid YAML.",
    why: """
      If the YAML is invalid, a client gets neither name nor description and skips the skill. The most common cause is \
      an unquoted description that contains ': '.
      """,
    source: "YAML 1.2.2; what libyaml accepts",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: \"Forms: fill them.\"\ntags: [a, b]\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: >-\n  Forms: fill them.\n---\nText.\n"),
      // Cursor reads neither this file nor, in one that ends with `.mdc`, YAML: quotes would become part of the pattern.
      Example(at: ".cursor/rules/ts.md", "---\nglobs: *.ts\ndescription: Types: all of them\n---\nText.\n"),
      Example(at: ".github/instructions/ts.md", "---\napplyTo: *.ts\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms↓: all of them\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"Fills forms: all of them\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓@file reads it\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"@file reads it\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓**Fills** forms\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"**Fills** forms\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: \"Fills\" ↓forms\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: '\"Fills\" forms'\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: 'Fills the user'↓s forms'\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"Fills the user's forms\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: \"Reads ↓\\d+ and \\w+\"\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"Reads \\\\d+ and \\\\w+\"\n---\nText.\n"),
      // A line break was lost: quotes would hide the key.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.↓license: MIT\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms by license↓: MIT\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"Fills forms by license: MIT\"\n---\nText.\n"),
      // `\n` is a new line in YAML, and perhaps the start of a name here.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: \"Reads ↓\\d+ from C:\\new\"\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\n  ↓description: Fills forms.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills ↓\u{1}forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // Several of them are text in another encoding.
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓\u{4}a\u{4}b\u{4}c\u{4}d\n---\nText.\n"),
      // Quotes around the whole value would make the list, or the key, text.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms↓: all\n- of them\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\n↓  name: pdf\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\n↓  tags:\n    - pdf\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms ↓: all\n model : opus\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓!important Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"!important Fills forms.\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\ntags: [pdf, ↓@forms]\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\ntags: [pdf, \"@forms\"]\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\ntags: [pdf, a↓[0], x]\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\ntags: [pdf, \"a[0]\", x]\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nargument-hint: [file] ↓[--all]\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nargument-hint: \"[file] [--all]\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nargument-hint: [file ↓[page]]\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nargument-hint: \"[file [page]]\"\n---\nText.\n"),
    ],
    check: .eachDocument { $0.headerFaults("frontmatter.valid-yaml") })
}
