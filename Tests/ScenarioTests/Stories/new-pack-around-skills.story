# plain skills are not part of a pack with the layout full, and are kept
$ write tea/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when guests come.
  ---

  # Brew

  Boil the water first.
$ cairn new pack tea --layout full --dry-run
$ cairn new pack tea --dry-run
