# both instruction files link to `docs/AGENTS.md`, which thereby is one: the block goes there, once
$ mkdir docs
$ write docs/AGENTS.md
  # Our rules
$ link AGENTS.md -> docs/AGENTS.md
$ link CLAUDE.md -> docs/AGENTS.md
$ snapshot
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
created  docs/AGENTS.md [agents.root]
in all: created 14
to commit: git add .agents .cairn .claude/skills docs/AGENTS.md
$ show AGENTS.md
-> docs/AGENTS.md
$ show CLAUDE.md
-> docs/AGENTS.md
$ outside-blocks-unchanged docs/AGENTS.md
$ sh grep -c cairn:begin docs/AGENTS.md
1
$ cairn status
nothing to do: 11 targets as they should be
$ cairn doctor
10 files examined, nothing found
$ cairn sync --check
nothing to do: everything is as it should be
