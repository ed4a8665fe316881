# the choices on the command line: profile, skills, agents, documents left out
$ cairn init --yes --profile none --skill backend-ship-audit
locale en (default): all 7 documents
created  .agents/context/PROJECT.md  (yours from now on)
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
in all: created 12
to commit: git add .agents .cairn AGENTS.md
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
database-migration-change         en  1  cairn.core
deploy                            en  1  cairn.core
deployment-rollout-safety-review  en  1  cairn.core
release                           en  1  cairn.core
$ cairn init --yes --profile minimal --agent claude --without context.project
locale en (config): all 11 documents
updated  .agents/skills/INDEX.md  (made current)
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
created  .claude/skills/backend-context-interview  (-> ../../.agents/skills/backend-context-interview)
created  .claude/skills/backend-ship-audit  (-> ../../.agents/skills/backend-ship-audit)
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  CLAUDE.md [agents.claude]
in all: created 10, updated 3
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
locale en (config): all 10 documents
updated  .cairn/config.toml
removed  .claude/skills/backend-context-interview
removed  .claude/skills/backend-ship-audit
removed  .claude/skills/database-migration-change
removed  .claude/skills/deploy
removed  .claude/skills/release
removed  CLAUDE.md [agents.claude]
in all: updated 1, removed 6
to commit: git add .cairn .claude/skills CLAUDE.md
$ list .claude
no such folder
$ show CLAUDE.md
nothing stands there
$ cairn init --yes --without agents.root --profile none
locale en (config): all 5 documents
updated  .agents/skills/INDEX.md  (made current)
removed  .agents/skills/database-migration-change/SKILL.md
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
in all: updated 3, removed 5
to commit: git add .agents .cairn AGENTS.md
$ show AGENTS.md
nothing stands there
$ cairn list
backend-context-interview  en  1  cairn.core
backend-ship-audit         en  1  cairn.core
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
without = ["context.project", "agents.root"]
·
[[packs]]
source = "builtin"
profile = "none"
add = ["backend-ship-audit"]
$ cairn doctor
10 files examined, nothing found
$ cairn status
nothing to do: 7 targets as they should be
$ cairn sync --check
nothing to do: everything is as it should be
