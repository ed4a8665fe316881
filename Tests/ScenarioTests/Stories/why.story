# where a file comes from, and what brought it
$ cairn init --yes --quiet --agent claude
$ git add -A
$ git commit -q -m install
$ cairn why .agents/skills/deploy/SKILL.md
$ cairn why code-review
$ cairn why .agents/skills/INDEX.md
$ cairn why .agents/skills/routes.toml
$ cairn why .agents/context/PROJECT.md
$ cairn why .claude/skills/deploy
$ cairn why .claude/skills/deploy/SKILL.md
$ cairn why CLAUDE.md
$ cairn why .cairn/lock.toml

# which block a line is in
$ append AGENTS.md
  
  Ours.
$ cairn why AGENTS.md:3
$ cairn why AGENTS.md:14
$ cairn why AGENTS.md:14:1
$ cairn why AGENTS.md:99

# edits, deleted files, files that git ignores
$ append .agents/skills/deploy/SKILL.md
  Ours.
$ delete .agents/skills/release/SKILL.md
$ write .gitignore
  notes.md
$ write notes.md
  # Notes
$ cairn why .agents/skills/deploy
$ cairn why release
$ cairn why notes.md
$ cairn why .agents/skills/deploy/SKILL.md --format json

# what is not installed, and what would install it
$ cairn why backend-ship-audit
$ cairn why GEMINI.md
$ cairn remove quality-gate --quiet --yes
$ cairn why quality-gate
$ cairn add backend-ship-audit --quiet --yes
$ cairn why backend-ship-audit

# skills of the user, and what is nothing here
$ write .agents/skills/ours/SKILL.md
  ---
  name: ours
  description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ write .agents/skills/ours/references/more.md
  # More
$ cairn why ours
$ cairn why .agents/skills/ours/references/more.md
$ cairn why deplyo
$ cairn why .agents/skills
$ cairn why .
$ cairn why ../elsewhere
$ cairn why /etc/passwd
