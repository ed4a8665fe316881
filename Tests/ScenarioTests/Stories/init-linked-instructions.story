# `CLAUDE.md -> AGENTS.md`: one file, one block
$ write AGENTS.md
  # Our rules
$ link CLAUDE.md -> AGENTS.md
$ cairn init --yes --profile minimal --agent claude
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
in all: created 14
to commit: git add .agents .cairn .claude/skills AGENTS.md
$ show CLAUDE.md
-> AGENTS.md
$ sh grep -c cairn:begin AGENTS.md
1
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/deploy -> ../../.agents/skills/deploy
skills/release -> ../../.agents/skills/release
$ cairn status
nothing to do: 11 targets as they should be
$ cairn doctor
10 files examined, nothing found
$ cairn sync --check
nothing to do: everything is as it should be
$ snapshot
$ cairn init --yes
nothing to do: everything is as it should be
$ unchanged
