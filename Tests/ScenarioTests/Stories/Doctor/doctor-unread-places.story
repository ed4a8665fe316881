# where there is nothing to check, the report says so
$ cairn doctor
$ cairn doctor --format concise

# settings in a folder have no effect, and that is said
$ write CLAUDE.md
  See [it](lost.md).
$ write packages/web/.cairn/doctor.toml
  [rules]
  "link.target-exists" = "off"
$ write packages/web/CLAUDE.md
  See [it](lost.md).
$ git add .
$ cairn doctor --format concise
$ cairn doctor --format concise packages/web
$ cairn doctor --format concise CLAUDE.md

# a skill that is a link is checked through it, and not changed
$ delete packages
$ delete CLAUDE.md
$ write docs/tea.md
  ---
  nmae: tea
  description: Makes tea. Use when tea is wanted.
  ---

  # Tea

  Brew it, as [the page](gone.md) says.
$ link .claude/skills/tea/SKILL.md -> ../../../docs/tea.md
$ git add .
$ cairn doctor --format concise
$ cairn doctor --fix --format concise
$ show .claude/skills/tea/SKILL.md

# one that is a link to a skill is checked at that place alone
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when tea is wanted.
  ---

  # Brew

  Brew it.
$ delete .claude/skills/tea
$ link .claude/skills/brew/SKILL.md -> ../../../.agents/skills/brew/SKILL.md
$ cairn doctor
