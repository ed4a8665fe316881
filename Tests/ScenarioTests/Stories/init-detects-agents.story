# agents whose folders are there are served without being asked for
$ mkdir .claude
$ mkdir .cursor
$ cairn init --yes --profile minimal --dry-run
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
created  .cursor/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .cursor/skills/deploy  (-> ../../.agents/skills/deploy)
created  .cursor/skills/release  (-> ../../.agents/skills/release)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: 18 created
$ cairn init --yes --profile minimal --no-agent claude --no-agent cursor --dry-run
…
$ cairn init --yes --profile minimal --no-agent claude
locale en (default): all 7 documents
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
created  .cursor/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .cursor/skills/deploy  (-> ../../.agents/skills/deploy)
created  .cursor/skills/release  (-> ../../.agents/skills/release)
created  AGENTS.md [agents.root]
in all: 14 created
to commit: git add .agents .cairn .cursor/skills AGENTS.md
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["cursor"]
·
[[packs]]
source = "builtin"
profile = "minimal"
$ cairn doctor
9 files examined, nothing found
$ cairn status
nothing to do: 11 targets as they should be

# later, only the config counts
$ cairn init --yes
nothing to do: everything is as it should be
$ cairn init --yes --agent claude
locale en (config): all 8 documents
updated  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  CLAUDE.md [agents.claude]
in all: 4 created, 1 updated
to commit: git add .cairn .claude/skills CLAUDE.md
