# only what is named is reported
$ write skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use when tea is wanted.
  ---

  # Tea

  Brew it.
$ write skills/oven/SKILL.md
  ---
  name: stove
  description: Heats. Use when heat is wanted.
  ---

  # Oven

  Heat it.
$ link skills/oven/hosts -> /etc/hosts
$ cairn doctor skills/tea
$ cairn doctor skills
$ cairn doctor gone.md

# paths are those from the folder that the user is in
$ cd skills/tea
$ cairn doctor
$ cairn doctor --format concise
$ cairn doctor --format github
$ cairn doctor ../oven/SKILL.md
$ cd ../..

# what git ignores is checked if it is named
$ write .gitignore
  .claude/
$ write .claude/skills/ferns/SKILL.md
  ---
  name: palms
  description: Waters the ferns. Use when a fern looks dry.
  ---

  # Ferns

  See [the list](list.md).
$ cairn doctor .claude/skills/ferns
$ cairn doctor skills/tea .claude/skills/ferns/SKILL.md
$ cairn doctor skills/tea

# groups of rules
$ cairn doctor --select link .claude/skills/ferns
$ cairn doctor --ignore link --ignore skill .claude/skills/ferns
$ cairn doctor --select lnk
$ cairn doctor --select 'lnk.*'
$ cairn rule 'eval.*'
$ cairn rule index
$ cairn rule 'index.*' --format markdown
