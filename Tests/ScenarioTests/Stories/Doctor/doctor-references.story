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
$ cairn doctor --strict --no-baseline

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
$ cairn doctor --fix --unsafe-fixes --format concise

# a description is only guessed if the user says so
$ write .claude/skills/jug/SKILL.md
  # Jug

  Do not read this file.
$ write notes/jug/SKILL.md
  # Jug

  Do not read this file.
$ cairn doctor --fix --format concise
