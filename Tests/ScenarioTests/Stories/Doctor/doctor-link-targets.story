# what a link leads to that is not among the checked files is said as it is
$ write AGENTS.md
  # Tea

  [a](/build/leaves.md) [b](build/leaves.md) [c](.git/config) [d](apps/web/README.md) [e](docs/leaves.md) [f](../README.md)
$ write .gitignore
  build/
  made.md
$ write build/leaves.md
  Leaves.
$ write apps/web/.cairn/config.toml
  schema = 1
$ write apps/web/README.md
  # Web
$ write .claude/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use when tea is wanted.
  ---

  # Tea

  Use `references/water.md` and `references/made.md`.
$ write .claude/skills/tea/references/water.md
  Water.
$ write .claude/skills/tea/references/made.md
  Made.
$ git add .
$ cairn doctor --select link --format concise
.claude/skills/tea/SKILL.md:8:31: warning link.target-exists: git ignores 'references/made.md', so no clone has it; link to a file that every clone has
AGENTS.md:3:5: warning link.target-exists: git ignores '/build/leaves.md', so no clone has it; link to a file that every clone has
AGENTS.md:3:27: warning link.target-exists: git ignores 'build/leaves.md', so no clone has it; link to a file that every clone has
AGENTS.md:3:48: warning link.target-exists: '.git/config' is in git's own folder, which no clone has like this one; link to a file of the repository
AGENTS.md:3:89: warning link.target-exists: 'docs/leaves.md' does not exist in this repository; correct the path or add the file
AGENTS.md:3:109: warning link.stays-inside: '../README.md' points outside the repository; link to a file that every clone has
6 warnings in 3 files; 1 nested installation was not checked; `cairn doctor --recursive` checks it: apps/web
