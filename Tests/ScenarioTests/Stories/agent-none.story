# `--agent none` is no agent beside the shared folder, whatever stands here
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

# it takes out those that were chosen
$ cairn init --yes --quiet --agent claude
$ cairn init --yes --agent none
locale en (config): all 14 documents
1 document is deleted, since the choices do not include it any more
updated  .cairn/config.toml
removed  .claude/skills/database-migration-change
removed  .claude/skills/dependency-check
removed  .claude/skills/deploy
removed  .claude/skills/quality-gate
removed  .claude/skills/release
removed  .claude/skills/security-audit
removed  CLAUDE.md [agents.claude]
in all: updated 1, removed 7
to commit: git add .cairn

# and goes with no other
$ cairn init --yes --agent none --agent claude
cairn: --agent none means no agent, so it cannot go with --agent claude; give one of them [agent-and-none]
? 64
$ cairn init --yes --agent nome
cairn: cairn knows no agent 'nome'; did you mean 'none'? [unknown-agent]
? 64
$ cairn init --yes --agent none --no-agent claude
nothing to do: everything is as it should be
