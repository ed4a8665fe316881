# `--on-conflict abort` writes nothing where something of the user's is in the way
$ write .agents/context/PROJECT.md
  ours
$ cairn init --yes --profile none --on-conflict abort --dry-run
locale en (default): all 4 documents
yours   .agents/context/PROJECT.md  (yours, left as it is)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 7, yours 1
cairn: nothing was written: what is yours is in the way, and --on-conflict abort was given [in-the-way]
? 1
$ mkdir .agents/skills/deploy
$ write .agents/skills/deploy/SKILL.md
  ours
$ snapshot
$ cairn init --yes --on-conflict abort
locale en (default): all 22 documents
yours   .agents/context/PROJECT.md  (yours, left as it is)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/auth-permission-change/SKILL.md
create  .agents/skills/backend-context-interview/SKILL.md
create  .agents/skills/database-change-safety/SKILL.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/dependency-check/SKILL.md
create  .agents/skills/dependency-check/references/commands.md
yours   .agents/skills/deploy/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/deploy/SKILL.md`)
create  .agents/skills/deployment-rollout-safety-review/SKILL.md
create  .agents/skills/quality-gate/SKILL.md
create  .agents/skills/quality-gate/references/evidence-by-tool.md
create  .agents/skills/release-retrospective/SKILL.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .agents/skills/security-audit/SKILL.md
create  .agents/skills/security-audit/references/review-points.md
create  .agents/skills/skill-authoring/SKILL.md
create  .agents/skills/skill-authoring/references/formats.md
create  .agents/skills/third-party-api-integration-review/SKILL.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 24, yours 2
cairn: nothing was written: what is yours is in the way, and --on-conflict abort was given [in-the-way]
? 1
$ unchanged
$ cairn init --yes --on-conflict keep --profile minimal
locale en (default): all 14 documents
yours    .agents/context/PROJECT.md  (yours, left as it is)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
yours    .agents/skills/deploy/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/deploy/SKILL.md`)
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 16, yours 2
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ same-bytes .agents/skills/deploy/SKILL.md
$ same-bytes .agents/context/PROJECT.md
$ cairn init --yes --on-conflict abort
nothing to do: everything is as it should be
$ cairn status -v
current  .agents/context/PROJECT.md
current  .agents/docs/agent-workflow.md
current  .agents/skills/INDEX.md
current  .agents/skills/database-migration-change/SKILL.md
current  .agents/skills/dependency-check/SKILL.md
current  .agents/skills/dependency-check/references/commands.md
yours    .agents/skills/deploy/SKILL.md
current  .agents/skills/quality-gate/SKILL.md
current  .agents/skills/quality-gate/references/evidence-by-tool.md
current  .agents/skills/release/SKILL.md
current  .agents/skills/release/references/report-template.md
current  .agents/skills/routes.toml
current  .agents/skills/security-audit/SKILL.md
current  .agents/skills/security-audit/references/review-points.md
current  AGENTS.md [agents.root]
nothing to do: 15 targets as they should be
