# where git ignores an agent's folder, its links are this machine's: made, but in no lock and no check
$ write .gitignore
  .claude/
$ mkdir .claude
$ cairn init --yes --profile minimal
locale en (default): all 8 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: created 15
to commit: git add .agents .cairn AGENTS.md CLAUDE.md
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/deploy -> ../../.agents/skills/deploy
skills/release -> ../../.agents/skills/release
$ sh grep claude .cairn/lock.toml
[blocks."CLAUDE.md"."agents.claude"]
$ delete .claude/skills
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn status
nothing to do: 9 targets as they should be
$ cairn doctor
11 files examined, nothing found
$ cairn sync
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
in all: created 3
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/deploy -> ../../.agents/skills/deploy
skills/release -> ../../.agents/skills/release
