# a file that was deleted but not staged does not exist
$ write AGENTS.md
  # Tea

  See [how to brew](docs/brew.md).
$ write docs/brew.md
  # Brew
$ git add -A
$ git commit -qm first
$ cairn doctor
$ delete docs/brew.md
$ cairn doctor

# nor does a skill that was deleted
$ write .claude/skills/tea/SKILL.md
  ---
  name: tea
  description: Brews tea. Use when tea is wanted.
  ---

  # Tea

  Brew it.
$ link .agents/skills/tea -> ../../.claude/skills/tea
$ git add -A
$ git commit -qm second
$ cairn doctor
$ delete .claude/skills/tea
$ cairn doctor

# a file that a sparse checkout leaves out exists
$ delete .agents
$ write docs/brew.md
  # Brew
$ git add -A
$ git commit -qm third
$ git sparse-checkout set --no-cone /AGENTS.md
$ cairn doctor
