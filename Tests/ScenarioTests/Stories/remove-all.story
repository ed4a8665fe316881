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
removed             .agents/context/PROJECT.md
removed             .agents/docs/agent-workflow.md
removed             .agents/skills/INDEX.md
removed             .agents/skills/admin-control-plane-safety-review/SKILL.md
removed             .agents/skills/ai-product-readiness-review/SKILL.md
removed             .agents/skills/ai-product-readiness-review/references/probes.md
removed             .agents/skills/auth-permission-change/SKILL.md
removed             .agents/skills/backend-context-interview/SKILL.md
removed             .agents/skills/backend-ship-audit/SKILL.md
removed             .agents/skills/backend-ship-audit/agents/openai.yaml
removed             .agents/skills/backend-ship-audit/references/audit-framework.md
removed             .agents/skills/backend-ship-audit/references/report-template.md
removed             .agents/skills/browser-automation-reliability-review/SKILL.md
removed             .agents/skills/cli-option-contract-review/SKILL.md
removed             .agents/skills/cli-option-contract-review/references/probe-table.md
removed             .agents/skills/database-change-safety/SKILL.md
removed             .agents/skills/database-migration-change/SKILL.md
removed             .agents/skills/dependency-check/SKILL.md
removed             .agents/skills/dependency-check/references/commands.md
removed             .agents/skills/deploy/SKILL.md
removed             .agents/skills/deployment-rollout-safety-review/SKILL.md
removed             .agents/skills/frontend-component-library-review/SKILL.md
removed             .agents/skills/frontend-context-interview/SKILL.md
removed             .agents/skills/frontend-localization-review/SKILL.md
removed             .agents/skills/frontend-ship-audit/SKILL.md
removed             .agents/skills/frontend-ship-audit/agents/openai.yaml
removed             .agents/skills/frontend-ship-audit/references/audit-framework.md
removed             .agents/skills/frontend-ship-audit/references/report-template.md
removed             .agents/skills/frontend-ship-audit/scripts/new_report.py
removed             .agents/skills/notification-delivery-integrity-review/SKILL.md
removed             .agents/skills/payment-integrity-review/SKILL.md
removed             .agents/skills/quality-gate/SKILL.md
removed             .agents/skills/quality-gate/references/evidence-by-tool.md
removed             .agents/skills/release-retrospective/SKILL.md
removed             .agents/skills/release/SKILL.md
removed             .agents/skills/release/references/report-template.md
removed             .agents/skills/routes.toml
removed             .agents/skills/security-audit/SKILL.md
removed             .agents/skills/security-audit/references/review-points.md
removed             .agents/skills/skill-authoring/SKILL.md
removed             .agents/skills/skill-authoring/references/formats.md
removed             .agents/skills/small-service-platform-architecture-review/SKILL.md
removed             .agents/skills/third-party-api-integration-review/SKILL.md
removed             .agents/skills/website-task-friction-review/SKILL.md
removed             .cairn/.gitattributes
removed             .cairn/config.toml
removed             .claude/skills/admin-control-plane-safety-review
removed             .claude/skills/ai-product-readiness-review
removed             .claude/skills/auth-permission-change
removed             .claude/skills/backend-context-interview
removed             .claude/skills/backend-ship-audit
removed             .claude/skills/browser-automation-reliability-review
removed             .claude/skills/cli-option-contract-review
removed             .claude/skills/database-change-safety
removed             .claude/skills/database-migration-change
removed             .claude/skills/dependency-check
removed             .claude/skills/deploy
removed             .claude/skills/deployment-rollout-safety-review
removed             .claude/skills/frontend-component-library-review
removed             .claude/skills/frontend-context-interview
removed             .claude/skills/frontend-localization-review
removed             .claude/skills/frontend-ship-audit
removed             .claude/skills/notification-delivery-integrity-review
removed             .claude/skills/payment-integrity-review
removed             .claude/skills/quality-gate
removed             .claude/skills/release
removed             .claude/skills/release-retrospective
removed             .claude/skills/security-audit
removed             .claude/skills/skill-authoring
removed             .claude/skills/small-service-platform-architecture-review
removed             .claude/skills/third-party-api-integration-review
removed             .claude/skills/website-task-friction-review
removed             .codex/agents/code-health-reviewer.toml
removed             .codex/agents/plan-reviewer.toml
removed block from  AGENTS.md [agents.root]
removed             CLAUDE.md [agents.claude]
in all: removed 75, removed block from 1
$ git status --short
$ list
.cairn/trash/…
.gitignore
AGENTS.md
$ cairn status
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2

# `undo` brings it back whole
$ cairn undo --yes --quiet
$ cairn status
nothing to do: 74 targets as they should be
$ git status --short
 M AGENTS.md
?? .agents/
?? .cairn/
?? .claude/
?? .codex/
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
?? .codex/
?? CLAUDE.md

# names and `--all` do not go together
$ cairn remove --all deploy
error: --all cannot be combined with names; remove one of them
run `cairn remove --help` for help
? 64
$ cairn remove
error: nothing to remove was named; name a skill, a document or a pack, or use --all
run `cairn remove --help` for help
? 64
$ cairn remove --keep-documents deploy
cairn: --keep-documents goes with --all [keep-documents-alone]
? 64
