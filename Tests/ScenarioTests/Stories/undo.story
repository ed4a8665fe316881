# undo of the first `init` leaves nothing for git to see
$ write AGENTS.md
  # Ours
$ git add .
$ git commit -qm ours
$ snapshot
$ cairn init --yes --agent claude
…
$ cairn undo --list
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  38 files
  your text of AGENTS.md is in .cairn/trash/000001-f88bb8a8724c81ec/old/35
$ cairn undo --dry-run
…
$ cairn undo
taking back `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/auth-permission-change/SKILL.md
removed   .agents/skills/backend-context-interview/SKILL.md
removed   .agents/skills/database-change-safety/SKILL.md
removed   .agents/skills/database-migration-change/SKILL.md
removed   .agents/skills/dependency-check/SKILL.md
removed   .agents/skills/dependency-check/references/commands.md
removed   .agents/skills/deploy/SKILL.md
removed   .agents/skills/deployment-rollout-safety-review/SKILL.md
removed   .agents/skills/quality-gate/SKILL.md
removed   .agents/skills/quality-gate/references/evidence-by-tool.md
removed   .agents/skills/release-retrospective/SKILL.md
removed   .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
removed   .agents/skills/routes.toml
removed   .agents/skills/security-audit/SKILL.md
removed   .agents/skills/security-audit/references/review-points.md
removed   .agents/skills/skill-authoring/SKILL.md
removed   .agents/skills/skill-authoring/references/formats.md
removed   .agents/skills/third-party-api-integration-review/SKILL.md
removed   .cairn/config.toml
removed   .claude/skills/auth-permission-change
removed   .claude/skills/backend-context-interview
removed   .claude/skills/database-change-safety
removed   .claude/skills/database-migration-change
removed   .claude/skills/dependency-check
removed   .claude/skills/deploy
removed   .claude/skills/deployment-rollout-safety-review
removed   .claude/skills/quality-gate
removed   .claude/skills/release
removed   .claude/skills/release-retrospective
removed   .claude/skills/security-audit
removed   .claude/skills/skill-authoring
removed   .claude/skills/third-party-api-integration-review
restored  AGENTS.md
removed   CLAUDE.md
in all: removed 37, restored 1
$ git status --short
$ same-bytes AGENTS.md
$ cairn undo
cairn: /story/repo: there is nothing to take back here [nothing-to-undo]
? 1
$ cairn undo --list
there is nothing to take back here
$ cairn status
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2

# what was edited since stays, is named, and exit 1 says so
$ cairn init --yes --profile minimal
…
$ append .agents/skills/deploy/SKILL.md
  our own line
$ append AGENTS.md
  our own rule
$ snapshot
$ cairn undo
taking back `cairn init` (000003-53cb9f0c747ea2ea)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/database-migration-change/SKILL.md
removed   .agents/skills/dependency-check/SKILL.md
removed   .agents/skills/dependency-check/references/commands.md
conflict  .agents/skills/deploy/SKILL.md  (changed since; stays as it is)
removed   .agents/skills/quality-gate/SKILL.md
removed   .agents/skills/quality-gate/references/evidence-by-tool.md
removed   .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
removed   .agents/skills/routes.toml
removed   .agents/skills/security-audit/SKILL.md
removed   .agents/skills/security-audit/references/review-points.md
removed   .cairn/config.toml
conflict  AGENTS.md  (changed since; stays as it is)
in all: removed 14, conflict 2
? 1
$ same-bytes AGENTS.md
$ same-bytes .agents/skills/deploy/SKILL.md
$ list
.agents/skills/deploy/SKILL.md
.cairn/.gitattributes
.cairn/.gitignore
.cairn/base/…
.cairn/lock.pid
.cairn/lock.toml
.cairn/trash/…
AGENTS.md
$ git status --short
 M AGENTS.md
?? .agents/
?? .cairn/
$ cairn undo
cairn: /story/repo: there is nothing to take back here [nothing-to-undo]
? 1
