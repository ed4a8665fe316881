# other skills do not move a finding, and a file of the same name is not proposed
$ write .agents/skills/audit/SKILL.md
  ---
  name: audit
  description: Audits a backend. Use when a backend is to be released.
  ---

  # Audit

  Follow it for each release:
  - Use `references/framework.md` for questions.
  - Use `references/report-template.md` for the report.

  ## Write

  Use `references/report-template.md` as the base.
$ write .agents/skills/audit/references/framework.md
  Questions.
$ cairn doctor --write-baseline
wrote 1 finding to .cairn/baseline.toml
$ write .agents/skills/release/SKILL.md
  ---
  name: release
  description: Releases a version. Use when a version is to be released.
  ---

  # Release

  See [the template](references/report-template.md).
$ write .agents/skills/release/references/report-template.md
  Report.
$ cairn doctor --strict
4 files checked, no findings; 1 suppressed
$ cairn doctor --strict --no-baseline
.agents/skills/audit/SKILL.md:10:7: warning: 'references/report-template.md' does not exist in this repository [link.target-exists]
  10 | - Use `references/report-template.md` for the report.
     |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: correct the path or add the file
·
1 warning in 4 files
? 1

# a name that others use is not changed by a safe fix
$ delete .cairn
$ delete .agents
$ write .claude/skills/tea/SKILL.md
  ---
  name: green-tea
  description: Makes tea. Use when tea is wanted.
  ---

  # Tea

  Brew it.
$ write .claude/skills/cup/SKILL.md
  ---
  name: cups
  description: Finds a cup. Use when a cup is wanted.
  ---

  # Cup

  Find it.
$ write .claude/settings.json
  {"permissions": {"allow": ["Skill(green-tea)"]}}
$ cairn doctor --fix --format concise
updated  .claude/skills/cup/SKILL.md  (fixed 1 finding)
total: updated 1
.claude/skills/tea/SKILL.md:2:7: error skill.name-matches-folder: the name is 'green-tea' but the folder is 'tea'; rename one of them
1 error in 3 files; 1 fixable with `cairn doctor --fix --unsafe-fixes`
? 1
$ cairn doctor --fix --unsafe-fixes --format concise
updated  .claude/skills/tea/SKILL.md  (fixed 1 finding)
total: updated 1
3 files checked, no findings

# a description is only guessed if the user says so
$ write .claude/skills/jug/SKILL.md
  # Jug

  Do not read this file.
$ write notes/jug/SKILL.md
  # Jug

  Do not read this file.
$ cairn doctor --fix --format concise
.claude/skills/jug/SKILL.md:1:1: error frontmatter.present: the skill has no front matter; start the file with keys between two lines '---'
notes/jug/SKILL.md:1:1: warning frontmatter.present: the skill has no front matter; start the file with keys between two lines '---'
1 error, 1 warning in 5 files; 2 fixable with `cairn doctor --fix --unsafe-fixes`
? 1
