# the user's own skill with the same name as one of the pack is kept, and the rest is installed
$ mkdir .agents/skills/release
$ write .agents/skills/release/SKILL.md
  ---
  name: release
  description: How we release here. Use when releasing.
  ---
  # Release
  Call Anna.
$ snapshot
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 20 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  6 skills (cairn-usage, database-migration-change, dependency-check, …)
skipped  .agents/skills/release/SKILL.md  (your own file is kept; compare it with `cairn diff .agents/skills/release/SKILL.md`)
skipped  .agents/skills/release/evals/triggers.json  (not installed: .agents/skills/release is your own folder)
skipped  .agents/skills/release/references/kinds-and-limits.md  (not installed: .agents/skills/release is your own folder)
skipped  .agents/skills/release/references/report-template.md  (not installed: .agents/skills/release is your own folder)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 34, skipped 4
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ unchanged .agents/skills/release
$ list .agents/skills/release
SKILL.md
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
quality-gate               en  1  cairn.core
release                    -   -  not managed
security-audit             en  1  cairn.core
$ cairn status
not managed  .agents/skills/release/SKILL.md
nothing to do: checked 32 files
$ cairn doctor
2 infos in 27 files; `-v` shows the infos
$ cairn diff .agents/skills/release
…
$ sh grep release .agents/skills/INDEX.md
| [release](release/SKILL.md) | How we release here. Use when releasing. | |
$ sh grep -c release .agents/skills/routes.toml
0
? 1
$ show .claude/skills/release
-> ../../.agents/skills/release

# it can be replaced by name, and undo restores it
$ cairn init --yes --overwrite .agents/skills/release
locale en (config): all 20 documents
updated   .agents/skills/INDEX.md  (to match the installed skills)
replaced  .agents/skills/release/SKILL.md
created   .agents/skills/release/evals/triggers.json
created   .agents/skills/release/references/kinds-and-limits.md
created   .agents/skills/release/references/report-template.md
updated   .agents/skills/routes.toml
total: created 3, updated 2, replaced 1
to commit: `git add .agents .cairn && git commit`
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
$ cairn undo
reverting `cairn init` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
restored  .agents/skills/release/SKILL.md
removed   .agents/skills/release/evals/triggers.json
removed   .agents/skills/release/references/kinds-and-limits.md
removed   .agents/skills/release/references/report-template.md
restored  .agents/skills/routes.toml
total: removed 3, restored 3
$ same-bytes .agents/skills/release/SKILL.md

$ cairn init --yes --overwrite .agents/skills/release/SKILL.md
locale en (config): all 20 documents
updated   .agents/skills/INDEX.md  (to match the installed skills)
replaced  .agents/skills/release/SKILL.md
created   .agents/skills/release/evals/triggers.json
created   .agents/skills/release/references/kinds-and-limits.md
created   .agents/skills/release/references/report-template.md
updated   .agents/skills/routes.toml
total: created 3, updated 2, replaced 1
to commit: `git add .agents .cairn && git commit`
$ cairn status
nothing to do: checked 35 files
