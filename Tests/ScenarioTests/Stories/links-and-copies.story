# links become copies, and copies links, as the config says
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
created  CLAUDE.md [agents.claude]
in all: created 15
to commit: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
$ sh sed -i 's/^agents.*/&\nlinks = "copy"/' .cairn/config.toml
$ cairn sync
updated  .claude/skills/database-migration-change  (copy of .agents/skills/database-migration-change)
updated  .claude/skills/deploy  (copy of .agents/skills/deploy)
updated  .claude/skills/release  (copy of .agents/skills/release)
in all: updated 3
$ list .claude
skills/database-migration-change/SKILL.md
skills/deploy/SKILL.md
skills/release/SKILL.md
skills/release/references/report-template.md
$ cairn status
nothing to do: 12 targets as they should be
$ sh sed -i '/^links/d' .cairn/config.toml
$ cairn sync
updated  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
updated  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
updated  .claude/skills/release  (-> ../../.agents/skills/release)
in all: updated 3
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/deploy -> ../../.agents/skills/deploy
skills/release -> ../../.agents/skills/release
$ cairn status
nothing to do: 12 targets as they should be
$ cairn undo --yes
taking back `cairn sync` (000003-f88bb8a8724c81ec)
removed   .claude/skills/database-migration-change
restored  .claude/skills/database-migration-change/SKILL.md
removed   .claude/skills/deploy
restored  .claude/skills/deploy/SKILL.md
removed   .claude/skills/release
restored  .claude/skills/release/SKILL.md
restored  .claude/skills/release/references/report-template.md
in all: removed 3, restored 4
$ list .claude
skills/database-migration-change/SKILL.md
skills/deploy/SKILL.md
skills/release/SKILL.md
skills/release/references/report-template.md
