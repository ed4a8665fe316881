# the choices on the command line: profile, skills, agents, documents left out
$ cairn init --yes --profile none --skill backend-ship-audit
locale en (default): all 9 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/backend-context-interview/SKILL.md  (required by backend-ship-audit)
created  2 skills (backend-context-interview, backend-ship-audit)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 16
  help: `-v` lists every file
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
accessibility-review                        en  1  cairn.core
admin-control-plane-safety-review           en  1  cairn.core
ai-product-readiness-review                 en  1  cairn.core
api-design                                  en  1  cairn.core
auth-permission-change                      en  1  cairn.core
browser-automation-reliability-review       en  1  cairn.core
cairn-usage                                 en  1  cairn.core
ci-repair                                   en  1  cairn.core
ci-workflow-security                        en  1  cairn.core
cli-option-contract-review                  en  1  cairn.core
code-review                                 en  1  cairn.core
commit-and-pull-request                     en  1  cairn.core
database-change-safety                      en  1  cairn.core
database-migration-change                   en  1  cairn.core
dependency-check                            en  1  cairn.core
deploy                                      en  1  cairn.core
deployment-rollout-safety-review            en  1  cairn.core
documentation-change                        en  1  cairn.core
frontend-component-library-review           en  1  cairn.core
frontend-context-interview                  en  1  cairn.core
frontend-localization-review                en  1  cairn.core
frontend-ship-audit                         en  1  cairn.core
implementation-plan                         en  1  cairn.core
incident-response                           en  1  cairn.core
notification-delivery-integrity-review      en  1  cairn.core
observability                               en  1  cairn.core
payment-integrity-review                    en  1  cairn.core
performance-investigation                   en  1  cairn.core
quality-gate                                en  1  cairn.core
refactoring                                 en  1  cairn.core
release                                     en  1  cairn.core
release-retrospective                       en  1  cairn.core
security-audit                              en  1  cairn.core
skill-authoring                             en  1  cairn.core
small-service-platform-architecture-review  en  1  cairn.core
systematic-debugging                        en  1  cairn.core
test-writing                                en  1  cairn.core
third-party-api-integration-review          en  1  cairn.core
website-task-friction-review                en  1  cairn.core
$ cairn init --yes --profile minimal --agent claude --without context.project
locale en (config): all 24 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
created  9 in .claude/skills/ (backend-context-interview, backend-ship-audit, cairn-usage, …)
created  CLAUDE.md [agents.claude]
total: created 32, updated 3
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
locale en (config): all 23 documents
1 document is deleted because it is no longer chosen
updated  .cairn/config.toml
removed  9 in .claude/skills/ (backend-context-interview, backend-ship-audit, cairn-usage, …)
removed  CLAUDE.md [agents.claude]
total: updated 1, removed 10
  help: `-v` lists every file
to commit: `git add .cairn && git commit`
$ list .claude
no such folder
$ show CLAUDE.md
nothing stands there
$ cairn init --yes --without agents.root --profile none
locale en (config): all 7 documents
23 documents are deleted because they are no longer chosen
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  7 skills (cairn-usage, database-migration-change, dependency-check, …)
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 3, removed 23
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
14 files checked, no findings
$ cairn status
nothing to do: checked 11 files
$ cairn sync --check
nothing to do: everything is up to date
