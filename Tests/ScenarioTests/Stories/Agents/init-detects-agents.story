# agents whose folders exist are chosen automatically
$ mkdir .claude
$ mkdir .cursor
$ cairn init --yes --profile minimal --dry-run
locale en (default): all 20 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  7 skills (cairn-usage, database-migration-change, dependency-check, …)
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
create  7 in .cursor/skills/ (cairn-usage, database-migration-change, dependency-check, …)
create  AGENTS.md [agents.root]
create  CLAUDE.md [agents.claude]
total: create 45
  help: `-v` lists every file
$ cairn init --yes --profile minimal --no-agent claude --no-agent cursor --dry-run
…
$ cairn init --yes --profile minimal --no-agent claude
locale en (default): all 19 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  7 in .cursor/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  AGENTS.md [agents.root]
total: created 37
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .cursor/skills AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["cursor"]
·
[[packs]]
source = "builtin"
profile = "minimal"
$ cairn doctor
1 info in 29 files; `-v` shows the info
$ cairn status
nothing to do: checked 34 files

# later, only the config file counts
$ cairn init --yes
nothing to do: everything is up to date
$ cairn init --yes --agent claude
locale en (config): all 20 documents
updated  .cairn/config.toml
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  CLAUDE.md [agents.claude]
total: created 8, updated 1
  help: `-v` lists every file
to commit: `git add .cairn .claude/skills CLAUDE.md && git commit`
