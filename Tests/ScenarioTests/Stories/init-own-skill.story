# a skill of the user's by the name of one in the pack keeps that one out, and the rest is installed
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
locale en (default): all 8 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/deploy/SKILL.md
yours    .agents/skills/release/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/SKILL.md`)
yours    .agents/skills/release/references/report-template.md  (not installed: .agents/skills/release is yours)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: created 13, yours 2
to commit: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
$ unchanged .agents/skills/release
$ list .agents/skills/release
SKILL.md
$ cairn list
database-migration-change  en  1  cairn.core
deploy                     en  1  cairn.core
release                    -   -  yours
$ cairn status
yours  .agents/skills/release/SKILL.md
yours  .agents/skills/release/references/report-template.md
nothing to do: 12 targets as they should be
$ cairn doctor
10 files examined, nothing found
$ cairn diff .agents/skills/release
…
$ sh grep release .agents/skills/INDEX.md
| [release](release/SKILL.md) | How we release here. Use when releasing. | |
$ sh grep -c release .agents/skills/routes.toml
0
? 1
$ show .claude/skills/release
-> ../../.agents/skills/release

# it can be given up by name, and undo has it
$ cairn init --yes --overwrite .agents/skills/release
locale en (config): all 8 documents
updated  .agents/skills/INDEX.md  (made current)
updated  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
in all: created 1, updated 3
to commit: git add .agents .cairn
$ cairn list
database-migration-change  en  1  cairn.core
deploy                     en  1  cairn.core
release                    en  1  cairn.core
$ cairn undo
taking back `cairn init` (000002-06c45d188009454f)
restored  .agents/skills/INDEX.md
restored  .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
restored  .agents/skills/routes.toml
in all: removed 1, restored 3
$ same-bytes .agents/skills/release/SKILL.md

$ cairn init --yes --overwrite .agents/skills/release/SKILL.md
locale en (config): all 8 documents
updated  .agents/skills/INDEX.md  (made current)
updated  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
in all: created 1, updated 3
to commit: git add .agents .cairn
$ cairn status
nothing to do: 12 targets as they should be
