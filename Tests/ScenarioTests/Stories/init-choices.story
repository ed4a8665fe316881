# the choices on the command line: profile, skills, agents, documents left out
$ cairn init --yes --profile none --skill backend-ship-audit
locale en (default): all 8 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/backend-context-interview/SKILL.md  (required by backend-ship-audit)
created  .agents/skills/backend-ship-audit/SKILL.md
created  .agents/skills/backend-ship-audit/agents/openai.yaml
created  .agents/skills/backend-ship-audit/references/audit-framework.md
created  .agents/skills/backend-ship-audit/references/report-template.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 13
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
add = ["backend-ship-audit"]
$ cairn list
backend-context-interview  en  1  cairn.core
backend-ship-audit         en  1  cairn.core
$ cairn list --available
admin-control-plane-safety-review           en  1  cairn.core
ai-product-readiness-review                 en  1  cairn.core
auth-permission-change                      en  1  cairn.core
browser-automation-reliability-review       en  1  cairn.core
cli-option-contract-review                  en  1  cairn.core
database-change-safety                      en  1  cairn.core
database-migration-change                   en  1  cairn.core
dependency-check                            en  1  cairn.core
deploy                                      en  1  cairn.core
deployment-rollout-safety-review            en  1  cairn.core
frontend-component-library-review           en  1  cairn.core
frontend-context-interview                  en  1  cairn.core
frontend-localization-review                en  1  cairn.core
frontend-ship-audit                         en  1  cairn.core
notification-delivery-integrity-review      en  1  cairn.core
payment-integrity-review                    en  1  cairn.core
quality-gate                                en  1  cairn.core
release                                     en  1  cairn.core
release-retrospective                       en  1  cairn.core
security-audit                              en  1  cairn.core
skill-authoring                             en  1  cairn.core
small-service-platform-architecture-review  en  1  cairn.core
third-party-api-integration-review          en  1  cairn.core
website-task-friction-review                en  1  cairn.core
$ cairn init --yes --profile minimal --agent claude --without context.project
locale en (config): all 18 documents
updated  .agents/skills/INDEX.md  (made current)
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
updated  .cairn/config.toml
created  .claude/skills/backend-context-interview  (-> ../../.agents/skills/backend-context-interview)
created  .claude/skills/backend-ship-audit  (-> ../../.agents/skills/backend-ship-audit)
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
created  CLAUDE.md [agents.claude]
in all: created 19, updated 3
to commit: git add .agents .cairn .claude/skills CLAUDE.md
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["claude"]
without = ["context.project"]
·
[[packs]]
source = "builtin"
profile = "minimal"
add = ["backend-ship-audit"]
$ cairn init --yes --no-agent claude
locale en (config): all 17 documents
1 document is deleted, since the choices do not include it any more
updated  .cairn/config.toml
removed  .claude/skills/backend-context-interview
removed  .claude/skills/backend-ship-audit
removed  .claude/skills/database-migration-change
removed  .claude/skills/dependency-check
removed  .claude/skills/deploy
removed  .claude/skills/quality-gate
removed  .claude/skills/release
removed  .claude/skills/security-audit
removed  CLAUDE.md [agents.claude]
in all: updated 1, removed 9
to commit: git add .cairn
$ list .claude
no such folder
$ show CLAUDE.md
nothing stands there
$ cairn init --yes --without agents.root --profile none
locale en (config): all 6 documents
11 documents are deleted, since the choices do not include them any more
updated  .agents/skills/INDEX.md  (made current)
removed  .agents/skills/database-migration-change/SKILL.md
removed  .agents/skills/dependency-check/SKILL.md
removed  .agents/skills/dependency-check/references/commands.md
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/quality-gate/SKILL.md
removed  .agents/skills/quality-gate/references/evidence-by-tool.md
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
removed  .agents/skills/security-audit/SKILL.md
removed  .agents/skills/security-audit/references/review-points.md
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
in all: updated 3, removed 11
to commit: git add .agents .cairn
$ show AGENTS.md
nothing stands there
$ cairn list
backend-context-interview  en  1  cairn.core
backend-ship-audit         en  1  cairn.core
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
without = ["agents.root", "context.project"]
·
[[packs]]
source = "builtin"
profile = "none"
add = ["backend-ship-audit"]
$ cairn doctor
11 files examined, nothing found
$ cairn status
nothing to do: 8 targets as they should be
$ cairn sync --check
nothing to do: everything is as it should be
