# `remove --all` removes what `init` installed
$ write AGENTS.md
  # Ours
$ write .gitignore
  target/
$ git add -A
$ git commit -q -m ours
$ cairn init --yes --quiet --agent claude --agent codex --profile full
$ cairn remove --all --dry-run --quiet
$ cairn remove --all
removed             .agents/context/PROJECT.md
removed             .agents/docs/agent-workflow.md
removed             .agents/skills/INDEX.md
removed             41 skills (accessibility-review, admin-control-plane-safety-review, ai-product-readiness-review, …)
removed             .agents/skills/routes.toml
removed             .cairn/.gitattributes
removed             .cairn/config.toml
removed             41 in .claude/skills/ (accessibility-review, admin-control-plane-safety-review, ai-product-readiness-review, …)
removed             .codex/agents/code-health-reviewer.toml
removed             .codex/agents/plan-reviewer.toml
removed block from  AGENTS.md [agents.root]
removed             CLAUDE.md [agents.claude]
total: removed 197, removed block from 1
  help: `-v` lists every file
$ git status --short
$ list
.cairn/trash/…
.gitignore
AGENTS.md
$ cairn status
error: /story/repo: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2

# `undo` restores everything
$ cairn undo --yes --quiet
$ cairn status
nothing to do: checked 196 files
$ git status --short
 M AGENTS.md
?? .agents/
?? .cairn/
?? .claude/
?? .codex/
?? CLAUDE.md

# edited files are kept
$ append .agents/skills/deploy/SKILL.md
  ours
$ append .agents/context/PROJECT.md
  ours
$ cairn remove --all --quiet
$ git status --short --untracked-files=all
?? .agents/context/PROJECT.md
?? .agents/skills/deploy/SKILL.md
?? .agents/skills/deploy/evals/triggers.json

# `--keep-documents` removes only Cairn's own files
$ cairn undo --yes --quiet
$ snapshot
$ cairn remove --all --keep-documents
removed  .cairn/.gitattributes
removed  .cairn/config.toml
total: removed 2
$ same-bytes .agents
$ same-bytes AGENTS.md
$ git status --short
 M AGENTS.md
?? .agents/
?? .claude/
?? .codex/
?? CLAUDE.md

# names and `--all` cannot be combined
$ cairn remove --all deploy
error: --all cannot be combined with names [usage]
  help: remove one of them
  help: run `cairn remove --help` for help
? 64
$ cairn remove
error: nothing to remove was named [usage]
  help: name a skill, a document or a pack, or use --all
  help: run `cairn remove --help` for help
? 64
$ cairn remove --keep-documents deploy
error: --keep-documents requires --all [keep-documents-alone]
? 64
