# a file of the user in the place of a pack's is not offered for installation
$ cairn init --yes --quiet --profile minimal
$ write .agents/skills/refactoring/SKILL.md
  ---
  name: refactoring
  description: Changes code. Use when code is to be changed.
  ---

  # Refactoring

  Change it.
$ cairn why .agents/skills/refactoring/SKILL.md
$ cairn why .agents/skills/test-writing/SKILL.md
