# if git ignores what would be written, nothing is written unless the user allows it
$ write .gitignore
  node_modules/
  .agents
$ snapshot
$ cairn init --yes
error: git ignores files that Cairn would write [targets-ignored]
  help: change these rules, or use --allow-ignored
  git ignores .agents/context/PROJECT.md: .gitignore:2: .agents
  git ignores .agents/docs/agent-workflow.md: .gitignore:2: .agents
  git ignores .agents/skills/INDEX.md: .gitignore:2: .agents
  git ignores .agents/skills/cairn-usage/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/cairn-usage/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/cairn-usage/examples/report.md: .gitignore:2: .agents
  git ignores .agents/skills/code-review/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/code-review/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/code-review/examples/rate-limit.md: .gitignore:2: .agents
  git ignores .agents/skills/code-review/references/traps-by-language.md: .gitignore:2: .agents
  git ignores .agents/skills/commit-and-pull-request/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/commit-and-pull-request/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/commit-and-pull-request/examples/expired-codes.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/references/engines.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/references/tools.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/references/commands.md: .gitignore:2: .agents
  git ignores .agents/skills/deploy/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/deploy/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/implementation-plan/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/implementation-plan/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/implementation-plan/examples/export-schedule.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/references/evidence-by-tool.md: .gitignore:2: .agents
  git ignores .agents/skills/release/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/release/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/release/references/kinds-and-limits.md: .gitignore:2: .agents
  git ignores .agents/skills/release/references/report-template.md: .gitignore:2: .agents
  git ignores .agents/skills/routes.toml: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/references/review-points.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/examples/csv-import.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/references/tools-by-stack.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/scripts/reduce.py: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/examples/discount.md: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/references/commands-by-tool.md: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/scripts/rerun.py: .gitignore:2: .agents
? 1
$ unchanged
$ cairn init --yes --dry-run
error: git ignores files that Cairn would write [targets-ignored]
  help: change these rules, or use --allow-ignored
  git ignores .agents/context/PROJECT.md: .gitignore:2: .agents
  git ignores .agents/docs/agent-workflow.md: .gitignore:2: .agents
  git ignores .agents/skills/INDEX.md: .gitignore:2: .agents
  git ignores .agents/skills/cairn-usage/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/cairn-usage/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/cairn-usage/examples/report.md: .gitignore:2: .agents
  git ignores .agents/skills/code-review/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/code-review/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/code-review/examples/rate-limit.md: .gitignore:2: .agents
  git ignores .agents/skills/code-review/references/traps-by-language.md: .gitignore:2: .agents
  git ignores .agents/skills/commit-and-pull-request/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/commit-and-pull-request/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/commit-and-pull-request/examples/expired-codes.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/references/engines.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/references/tools.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/references/commands.md: .gitignore:2: .agents
  git ignores .agents/skills/deploy/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/deploy/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/implementation-plan/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/implementation-plan/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/implementation-plan/examples/export-schedule.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/references/evidence-by-tool.md: .gitignore:2: .agents
  git ignores .agents/skills/release/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/release/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/release/references/kinds-and-limits.md: .gitignore:2: .agents
  git ignores .agents/skills/release/references/report-template.md: .gitignore:2: .agents
  git ignores .agents/skills/routes.toml: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/references/review-points.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/examples/csv-import.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/references/tools-by-stack.md: .gitignore:2: .agents
  git ignores .agents/skills/systematic-debugging/scripts/reduce.py: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/evals/triggers.json: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/examples/discount.md: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/references/commands-by-tool.md: .gitignore:2: .agents
  git ignores .agents/skills/test-writing/scripts/rerun.py: .gitignore:2: .agents
? 1
$ cairn init --yes --allow-ignored
…
$ cairn status
nothing to do: checked 47 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
.agents/context/PROJECT.md: warning: git ignores 46 targets, starting with this one, because of .gitignore:2: .agents [config.ignored-target]
    = help: change that line, or no clone gets them
·
1 warning in 3 files
$ git status --short
?? .cairn/
?? .gitignore
?? AGENTS.md
