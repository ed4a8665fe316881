# what is no regular file where Cairn wants one stays, and is named
$ mkdir .agents/skills/deploy/SKILL.md
$ sh mkdir -p .agents/context && mkfifo .agents/context/PROJECT.md
$ mkdir AGENTS.md
$ mkdir elsewhere
$ write elsewhere/release.md
  ours
$ mkdir .agents/skills/release
$ link .agents/skills/release/SKILL.md -> ../../../elsewhere/release.md
$ snapshot
$ cairn init --yes --profile minimal
locale en (default): all 14 documents
yours    .agents/context/PROJECT.md  (yours, left as it is)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
yours    .agents/skills/deploy/SKILL.md  (a link, a folder or a device stands there; left as it is)
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
yours    .agents/skills/release/SKILL.md  (a link, a folder or a device stands there; left as it is)
yours    .agents/skills/release/references/report-template.md  (not installed: .agents/skills/release is yours)
created  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
yours    AGENTS.md [agents.root]  (no block written: it is a folder)
in all: created 13, yours 5
to commit: git add .agents .cairn
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ same-bytes .agents/skills/release
$ same-bytes .agents/skills/deploy
$ same-bytes elsewhere
$ show .agents/context/PROJECT.md
neither file, folder nor link
$ cairn status
yours  .agents/skills/deploy/SKILL.md
yours  .agents/skills/release/SKILL.md
yours  .agents/skills/release/references/report-template.md
yours  AGENTS.md [agents.root]
nothing to do: 15 targets as they should be
$ cairn doctor
13 files examined, nothing found
$ cairn sync --check
nothing to do: everything is as it should be
