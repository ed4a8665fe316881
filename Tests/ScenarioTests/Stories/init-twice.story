# `init` in an empty repository installs the standard profile, and a second `init` writes nothing

$ cairn init --yes
locale en (default): all 22 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  13 skills (auth-permission-change, backend-context-interview, database-change-safety, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 26
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`

$ list
.agents/context/PROJECT.md
.agents/docs/agent-workflow.md
.agents/skills/INDEX.md
.agents/skills/auth-permission-change/SKILL.md
.agents/skills/backend-context-interview/SKILL.md
.agents/skills/database-change-safety/SKILL.md
.agents/skills/database-migration-change/SKILL.md
.agents/skills/dependency-check/SKILL.md
.agents/skills/dependency-check/references/commands.md
.agents/skills/deploy/SKILL.md
.agents/skills/deployment-rollout-safety-review/SKILL.md
.agents/skills/quality-gate/SKILL.md
.agents/skills/quality-gate/references/evidence-by-tool.md
.agents/skills/release-retrospective/SKILL.md
.agents/skills/release/SKILL.md
.agents/skills/release/references/report-template.md
.agents/skills/routes.toml
.agents/skills/security-audit/SKILL.md
.agents/skills/security-audit/references/review-points.md
.agents/skills/skill-authoring/SKILL.md
.agents/skills/skill-authoring/references/formats.md
.agents/skills/third-party-api-integration-review/SKILL.md
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
1 info in 25 files; `-v` shows the info

$ cairn status
nothing to do: checked 23 files

$ unchanged

# the paths in the result are all there is to commit
$ git add .agents .cairn AGENTS.md
$ git commit -qm docs
$ git status --short
