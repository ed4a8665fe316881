# the choices on the command line: profile, skills, agents, documents left out
$ cairn init --yes --profile none --skill backend-ship-audit
locale en (default): all 8 documents
created  .agents/context/PROJECT.md  (your own file from now on)
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
total: created 13
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
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
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  6 skills (database-migration-change, dependency-check, deploy, …)
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
created  8 in .claude/skills/ (backend-context-interview, backend-ship-audit, database-migration-change, …)
created  CLAUDE.md [agents.claude]
total: created 19, updated 3
  help: `-v` lists every file
to commit: `git add .agents .cairn .claude/skills CLAUDE.md && git commit`
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
1 document is deleted because it is no longer chosen
updated  .cairn/config.toml
removed  8 in .claude/skills/ (backend-context-interview, backend-ship-audit, database-migration-change, …)
removed  CLAUDE.md [agents.claude]
total: updated 1, removed 9
  help: `-v` lists every file
to commit: `git add .cairn && git commit`
$ list .claude
no such folder
$ show CLAUDE.md
nothing stands there
$ cairn init --yes --without agents.root --profile none
locale en (config): all 6 documents
11 documents are deleted because they are no longer chosen
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  6 skills (database-migration-change, dependency-check, deploy, …)
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 3, removed 11
  help: `-v` lists every file
to commit: `git add .agents .cairn && git commit`
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
11 files checked, no findings
$ cairn status
nothing to do: checked 8 files
$ cairn sync --check
nothing to do: everything is up to date
