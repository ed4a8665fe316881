# undo of the first `init` leaves nothing for git to see
$ write AGENTS.md
  # Ours
$ git add .
$ git commit -qm ours
$ snapshot
$ cairn init --yes --agent claude
…
$ cairn undo --list
000001-6e789e6aa1b965f4  2026-01-02T03:04:06Z  init  17 files
$ cairn undo --dry-run
…
$ cairn undo
taking back `cairn init` (000001-6e789e6aa1b965f4)
removed   .agents/context/PROJECT.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/backend-context-interview/SKILL.md
removed   .agents/skills/database-migration-change/SKILL.md
removed   .agents/skills/deploy/SKILL.md
removed   .agents/skills/deployment-rollout-safety-review/SKILL.md
removed   .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
removed   .claude/skills/backend-context-interview
removed   .claude/skills/database-migration-change
removed   .claude/skills/deploy
removed   .claude/skills/deployment-rollout-safety-review
removed   .claude/skills/release
restored  AGENTS.md
removed   CLAUDE.md
in all: removed 16, restored 1
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
taking back `cairn init` (000003-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/database-migration-change/SKILL.md
conflict  .agents/skills/deploy/SKILL.md  (changed since; stays as it is)
removed   .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
conflict  AGENTS.md  (changed since; stays as it is)
in all: removed 7, conflict 2
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
