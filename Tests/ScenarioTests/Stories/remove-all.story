# what `init` brought, `remove --all` takes out again
$ write AGENTS.md
  # Ours
$ write .gitignore
  target/
$ git add -A
$ git commit -q -m ours
$ cairn init --yes --quiet --agent claude --agent codex --profile full
$ cairn remove --all --dry-run --quiet
$ cairn remove --all
removed  .agents/context/PROJECT.md
removed  .agents/skills/INDEX.md
removed  .agents/skills/backend-context-interview/SKILL.md
removed  .agents/skills/backend-ship-audit/SKILL.md
removed  .agents/skills/backend-ship-audit/agents/openai.yaml
removed  .agents/skills/backend-ship-audit/references/audit-framework.md
removed  .agents/skills/backend-ship-audit/references/report-template.md
removed  .agents/skills/database-migration-change/SKILL.md
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/deployment-rollout-safety-review/SKILL.md
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/references/report-template.md
removed  .agents/skills/routes.toml
removed  .cairn/.gitattributes
removed  .cairn/config.toml
removed  .claude/skills/backend-context-interview
removed  .claude/skills/backend-ship-audit
removed  .claude/skills/database-migration-change
removed  .claude/skills/deploy
removed  .claude/skills/deployment-rollout-safety-review
removed  .claude/skills/release
removed  AGENTS.md [agents.root]
removed  CLAUDE.md [agents.claude]
in all: removed 23
$ git status --short
$ list
.cairn/.gitignore
.cairn/lock.pid
.cairn/trash/…
.gitignore
AGENTS.md
$ cairn status
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2

# `undo` brings it back whole
$ cairn undo --yes --quiet
$ cairn status
nothing to do: 21 targets as they should be
$ git status --short
 M AGENTS.md
?? .agents/
?? .cairn/
?? .claude/
?? CLAUDE.md

# what was edited stays
$ append .agents/skills/deploy/SKILL.md
  ours
$ append .agents/context/PROJECT.md
  ours
$ cairn remove --all --quiet
$ git status --short --untracked-files=all
?? .agents/context/PROJECT.md
?? .agents/skills/deploy/SKILL.md

# `--keep-documents` leaves everything but Cairn
$ cairn undo --yes --quiet
$ snapshot
$ cairn remove --all --keep-documents
removed  .cairn/.gitattributes
removed  .cairn/config.toml
in all: removed 2
$ same-bytes .agents
$ same-bytes AGENTS.md
$ git status --short
 M AGENTS.md
?? .agents/
?? .claude/
?? CLAUDE.md

# names and `--all` do not go together
$ cairn remove --all deploy
Error: --all takes no names
Usage: cairn remove [<options>] [<names> ...]
  See 'cairn remove --help' for more information.
? 64
$ cairn remove
Error: name what to take out, or give --all
Usage: cairn remove [<options>] [<names> ...]
  See 'cairn remove --help' for more information.
? 64
$ cairn remove --keep-documents deploy
cairn: --keep-documents goes with --all [nothing-named]
? 64
