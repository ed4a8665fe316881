# where there is nothing to check, the report says so
$ cairn doctor
warning: nothing was checked, because there are no documents for agents here
  help: change to another folder, or name a path
0 files checked, no findings
$ cairn doctor --format concise
warning: nothing was checked, because there are no documents for agents here
  help: change to another folder, or name a path
0 files checked, no findings

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
note: packages/web/.cairn/doctor.toml has no effect, because the doctor reads its settings in the root of the repository
  help: move them to .cairn/config.toml in the root
CLAUDE.md:1:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
packages/web/CLAUDE.md:1:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
2 warnings in 2 files
$ cairn doctor --format concise packages/web
note: packages/web/.cairn/doctor.toml has no effect, because the doctor reads its settings in the root of the repository
  help: move them to .cairn/config.toml in the root
packages/web/CLAUDE.md:1:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
1 warning in 1 file
$ cairn doctor --format concise CLAUDE.md
CLAUDE.md:1:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
1 warning in 1 file

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
.claude/skills/tea/SKILL.md:2:1: warning frontmatter.known-keys: no known client reads 'nmae'; did you mean 'name'?
.claude/skills/tea/SKILL.md:8:24: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
2 warnings in 2 files
$ cairn doctor --fix --format concise
.claude/skills/tea/SKILL.md:2:1: warning frontmatter.known-keys: no known client reads 'nmae'; did you mean 'name'?
.claude/skills/tea/SKILL.md:8:24: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
2 warnings in 2 files
$ show .claude/skills/tea/SKILL.md
-> ../../../docs/tea.md

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
2 files checked, no findings
$ cairn doctor .claude/skills/brew
1 file checked, no findings

# where git ignores that skill, it is checked through the link; where git ignores the link, only if it is named
$ write .gitignore
  .agents/skills/brew/
$ sh sed 's/^name: brew/name: brewing/' .agents/skills/brew/SKILL.md > ../new && cp ../new .agents/skills/brew/SKILL.md
$ git add .
$ cairn doctor --format concise
.claude/skills/brew/SKILL.md:2:7: error skill.name-matches-folder: the name is 'brewing' but the folder is 'brew'; rename one of them
1 error in 2 files
? 1
$ cairn doctor .claude/skills/brew --format concise
.claude/skills/brew/SKILL.md:2:7: error skill.name-matches-folder: the name is 'brewing' but the folder is 'brew'; rename one of them
1 error in 1 file
? 1
$ cairn doctor .agents/skills/brew .claude/skills/brew --format concise
.agents/skills/brew/SKILL.md:2:7: error skill.name-matches-folder: the name is 'brewing' but the folder is 'brew'; rename one of them
1 error in 1 file; 1 fixable with `cairn doctor --fix`
? 1
$ write .gitignore
  .claude/
$ cairn doctor --format concise
.agents/skills/brew/SKILL.md:2:7: error skill.name-matches-folder: the name is 'brewing' but the folder is 'brew'; rename one of them
1 error in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ link .claude/skills/tea/SKILL.md -> ../../../docs/tea.md
$ cairn doctor .claude/skills/tea/SKILL.md --format concise
.claude/skills/tea/SKILL.md:2:1: warning frontmatter.known-keys: no known client reads 'nmae'; did you mean 'name'?
.claude/skills/tea/SKILL.md:8:24: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
2 warnings in 1 file
$ cairn doctor .claude/skills/tea --format concise
.claude/skills/tea/SKILL.md:2:1: warning frontmatter.known-keys: no known client reads 'nmae'; did you mean 'name'?
.claude/skills/tea/SKILL.md:8:24: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
2 warnings in 1 file
