# after the first run comes what is next, in this order
$ write CLAUDE.md
  # Mine
$ cairn init --profile minimal --agent claude
locale en (default): all 15 documents
created         .agents/context/PROJECT.md  (yours from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         .agents/skills/database-migration-change/SKILL.md
created         .agents/skills/dependency-check/SKILL.md
created         .agents/skills/dependency-check/references/commands.md
created         .agents/skills/deploy/SKILL.md
created         .agents/skills/quality-gate/SKILL.md
created         .agents/skills/quality-gate/references/evidence-by-tool.md
created         .agents/skills/release/SKILL.md
created         .agents/skills/release/references/report-template.md
created         .agents/skills/routes.toml
created         .agents/skills/security-audit/SKILL.md
created         .agents/skills/security-audit/references/review-points.md
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
created         .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created         .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created         .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created         .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created         .claude/skills/release  (-> ../../.agents/skills/release)
created         .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
created         AGENTS.md [agents.root]
added block to  CLAUDE.md [agents.claude]
in all: created 24, added block to 1
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo

# a form that nobody has filled in is an info, in any language, until somebody does
$ cairn doctor
1 info in 18 files
$ cairn doctor --verbose
.agents/context/PROJECT.md: info: nobody has filled in this form yet, so agents learn nothing from it; answer its questions [document.form-filled]
·
1 info in 18 files
$ cairn init --yes --quiet --locale ko
$ cairn doctor --verbose
.agents/context/PROJECT.md: info: nobody has filled in this form yet, so agents learn nothing from it; answer its questions [document.form-filled]
·
1 info in 18 files
$ append .agents/context/PROJECT.md
  A tea shop.
$ cairn doctor --verbose
18 files examined, nothing found

# later runs say what to commit and no more; quiet ones nothing, and JSON in its own way
$ cairn add payment-integrity-review
updated  .agents/skills/INDEX.md  (made current)
created  .agents/skills/payment-integrity-review/SKILL.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
created  .claude/skills/payment-integrity-review  (-> ../../.agents/skills/payment-integrity-review)
in all: created 2, updated 3
to commit: git add .agents .cairn .claude/skills
$ cairn init --yes --quiet --agent none
$ cairn add webhook --format json
{
  "cairn" : "0.1.0",
  "command" : "add",
  "error" : {
    "id" : "unknown-document",
    "message" : "there is no document 'webhook'; there is admin-control-plane-safety-review, agents.claude, agents.gemini, agents.qwen, agents.root, agents.workflow, ai-product-readiness-review, auth-permission-change, backend-context-interview, backend-ship-audit, browser-automation-reliability-review, cli-option-contract-review, codex.code-health-reviewer, codex.plan-reviewer, context.project, database-change-safety, database-migration-change, dependency-check, deploy, deployment-rollout-safety-review, frontend-component-library-review, frontend-context-interview, frontend-localization-review, frontend-ship-audit, notification-delivery-integrity-review, payment-integrity-review, quality-gate, release, release-retrospective, security-audit, skill-authoring, skill.admin-control-plane-safety-review, skill.ai-product-readiness-review, skill.ai-product-readiness-review/references/probes.md, skill.auth-permission-change, skill.backend-context-interview, skill.backend-ship-audit, skill.backend-ship-audit/agents/openai.yaml, skill.backend-ship-audit/references/audit-framework.md, skill.backend-ship-audit/references/report-template.md, skill.browser-automation-reliability-review, skill.cli-option-contract-review, skill.cli-option-contract-review/references/probe-table.md, skill.database-change-safety, skill.database-migration-change, skill.dependency-check, skill.dependency-check/references/commands.md, skill.deploy, skill.deployment-rollout-safety-review, skill.frontend-component-library-review, skill.frontend-context-interview, skill.frontend-localization-review, skill.frontend-ship-audit, skill.frontend-ship-audit/agents/openai.yaml, skill.frontend-ship-audit/references/audit-framework.md, skill.frontend-ship-audit/references/report-template.md, skill.frontend-ship-audit/scripts/new_report.py, skill.notification-delivery-integrity-review, skill.payment-integrity-review, skill.quality-gate, skill.quality-gate/references/evidence-by-tool.md, skill.release, skill.release-retrospective, skill.release/references/report-template.md, skill.security-audit, skill.security-audit/references/review-points.md, skill.skill-authoring, skill.skill-authoring/references/formats.md, skill.small-service-platform-architecture-review, skill.third-party-api-integration-review, skill.website-task-friction-review, skills.index, skills.routes, small-service-platform-architecture-review, third-party-api-integration-review, website-task-friction-review"
  },
  "schema" : 1
}
? 64

# a file that holds nothing else goes with its block
$ sh git add -A
$ sh git -c user.name=t -c user.email=t@example.org commit -qm all
$ cairn remove agents.root
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
in all: updated 1, removed 1
to commit: git add .cairn AGENTS.md
$ cairn add agents.root
updated  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 1, updated 1
to commit: git add .cairn AGENTS.md

# a block that comes back is no file that comes back
$ write AGENTS.md
  # Ours
$ cairn sync --restore
restored block in  AGENTS.md [agents.root]
in all: restored block in 1

# what the user gives up is replaced
$ cairn remove release --quiet
$ write .agents/skills/release/SKILL.md
  ---
  name: release
  description: Ours. Use when we release.
  ---
  Go.
$ cairn add release
updated  .agents/skills/INDEX.md  (made current)
yours    .agents/skills/release/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/SKILL.md`)
yours    .agents/skills/release/references/report-template.md  (not installed: .agents/skills/release is yours)
updated  .cairn/config.toml
in all: updated 2, yours 2
to commit: git add .agents .cairn
$ cairn init --dry-run --overwrite .agents/skills/release
locale ko (config): 14 documents in ko, 1 in en, not translated
update   .agents/skills/INDEX.md  (made current)
replace  .agents/skills/release/SKILL.md
create   .agents/skills/release/references/report-template.md
update   .agents/skills/routes.toml
in all: create 1, update 2, replace 1
