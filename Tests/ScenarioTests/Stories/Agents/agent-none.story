# `--agent none` chooses no agent, whatever agent folders exist
$ mkdir .claude
$ mkdir .cursor
$ cairn init --yes --quiet --profile minimal --agent none
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "minimal"

# `--agent none` removes the agents that were chosen
$ cairn init --yes --quiet --agent claude
$ cairn init --yes --agent none
locale en (config): all 19 documents
1 document is deleted because it is no longer chosen
updated  .cairn/config.toml
removed  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
removed  CLAUDE.md [agents.claude]
total: updated 1, removed 8
  help: `-v` lists every file
to commit: `git add .cairn && git commit`

# `--agent none` cannot be combined with another agent
$ cairn init --yes --agent none --agent claude
error: --agent none cannot be combined with --agent claude [agent-and-none]
  help: use one of them
? 64
$ cairn init --yes --agent nome
error: unknown agent 'nome' [unknown-agent]
  help: did you mean 'none'? `cairn agents` lists all
? 64
$ cairn init --yes --agent none --no-agent claude
nothing to do: everything is up to date
