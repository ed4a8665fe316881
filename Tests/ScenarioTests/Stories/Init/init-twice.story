# `init` in an empty repository installs the standard profile, and a second `init` writes nothing

$ cairn init --yes
locale en (default): all 32 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  12 skills (cairn-usage, code-review, commit-and-pull-request, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 50
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`

$ list
.agents/context/PROJECT.md
.agents/docs/agent-workflow.md
.agents/skills/INDEX.md
.agents/skills/cairn-usage/SKILL.md
.agents/skills/cairn-usage/evals/triggers.json
.agents/skills/cairn-usage/examples/report.md
.agents/skills/code-review/SKILL.md
.agents/skills/code-review/evals/triggers.json
.agents/skills/code-review/examples/rate-limit.md
.agents/skills/code-review/references/traps-by-language.md
.agents/skills/commit-and-pull-request/SKILL.md
.agents/skills/commit-and-pull-request/evals/triggers.json
.agents/skills/commit-and-pull-request/examples/expired-codes.md
.agents/skills/database-migration-change/SKILL.md
.agents/skills/database-migration-change/evals/triggers.json
.agents/skills/database-migration-change/references/engines.md
.agents/skills/database-migration-change/references/tools.md
.agents/skills/dependency-check/SKILL.md
.agents/skills/dependency-check/evals/triggers.json
.agents/skills/dependency-check/references/commands.md
.agents/skills/deploy/SKILL.md
.agents/skills/deploy/evals/triggers.json
.agents/skills/implementation-plan/SKILL.md
.agents/skills/implementation-plan/evals/triggers.json
.agents/skills/implementation-plan/examples/export-schedule.md
.agents/skills/quality-gate/SKILL.md
.agents/skills/quality-gate/evals/triggers.json
.agents/skills/quality-gate/references/evidence-by-tool.md
.agents/skills/release/SKILL.md
.agents/skills/release/evals/triggers.json
.agents/skills/release/references/kinds-and-limits.md
.agents/skills/release/references/report-template.md
.agents/skills/routes.toml
.agents/skills/security-audit/SKILL.md
.agents/skills/security-audit/evals/triggers.json
.agents/skills/security-audit/references/review-points.md
.agents/skills/systematic-debugging/SKILL.md
.agents/skills/systematic-debugging/evals/triggers.json
.agents/skills/systematic-debugging/examples/csv-import.md
.agents/skills/systematic-debugging/references/tools-by-stack.md
.agents/skills/systematic-debugging/scripts/reduce.py*
.agents/skills/test-writing/SKILL.md
.agents/skills/test-writing/evals/triggers.json
.agents/skills/test-writing/examples/discount.md
.agents/skills/test-writing/references/commands-by-tool.md
.agents/skills/test-writing/scripts/rerun.py*
.cairn/.gitattributes
.cairn/.gitignore
.cairn/base/…
.cairn/config.toml
.cairn/lock.pid
.cairn/lock.toml
.cairn/trash/…
AGENTS.md

$ git status --short
?? .agents/
?? .cairn/
?? AGENTS.md

$ snapshot
$ cairn init --yes
nothing to do: everything is up to date

$ unchanged

$ cairn sync --check
nothing to do: everything is up to date

$ cairn doctor
1 info in 49 files; `-v` shows the info

$ cairn status
nothing to do: checked 47 files

$ unchanged

# the paths in the result are all there is to commit
$ git add .agents .cairn AGENTS.md
$ git commit -qm docs
$ git status --short
