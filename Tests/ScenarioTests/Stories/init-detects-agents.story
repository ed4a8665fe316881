# agents whose folders are there are served without being asked for
$ mkdir .claude
$ mkdir .cursor
$ cairn init --yes --profile minimal --dry-run
locale en (default): all 8 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/skills/INDEX.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/deploy/SKILL.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
create  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
create  .claude/skills/release  (-> ../../.agents/skills/release)
create  .cursor/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
create  .cursor/skills/deploy  (-> ../../.agents/skills/deploy)
create  .cursor/skills/release  (-> ../../.agents/skills/release)
create  AGENTS.md [agents.root]
create  CLAUDE.md [agents.claude]
in all: create 18
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
in all: created 14
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
10 files examined, nothing found
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
in all: created 4, updated 1
to commit: git add .cairn .claude/skills CLAUDE.md
