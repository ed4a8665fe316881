# anything other than a regular file at a target's path is kept and reported
$ write .agents/skills/deploy/SKILL.md/mine
  mine
$ sh mkdir -p .agents/context && mkfifo .agents/context/PROJECT.md
$ mkdir AGENTS.md
$ mkdir elsewhere
$ write elsewhere/release.md
  ours
$ mkdir .agents/skills/release
$ link .agents/skills/release/SKILL.md -> ../../../elsewhere/release.md
$ snapshot
$ cairn init --yes --profile minimal
locale en (default): all 19 documents
skipped  .agents/context/PROJECT.md  (already exists as your own file)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  5 skills (cairn-usage, database-migration-change, dependency-check, …)
blocked  .agents/skills/deploy/SKILL.md  (not installed: .agents/skills/deploy/SKILL.md/mine is in the way; move it away, then run `cairn upgrade`)
skipped  .agents/skills/deploy/evals/triggers.json  (not installed: .agents/skills/deploy is your own folder)
skipped  .agents/skills/release/SKILL.md  (not a regular file: a link, a folder or a device)
skipped  .agents/skills/release/evals/triggers.json  (not installed: .agents/skills/release is your own folder)
skipped  .agents/skills/release/references/kinds-and-limits.md  (not installed: .agents/skills/release is your own folder)
skipped  .agents/skills/release/references/report-template.md  (not installed: .agents/skills/release is your own folder)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
blocked  AGENTS.md [agents.root]  (not installed: this folder is where the pack has a file; move it away, then run `cairn upgrade`)
total: created 22, skipped 6, blocked 2
  help: `-v` lists every file
to commit: `git add .agents .cairn && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
? 1
$ same-bytes .agents/skills/release
$ same-bytes .agents/skills/deploy
$ same-bytes elsewhere
$ show .agents/context/PROJECT.md
neither file, folder nor link
$ cairn status
blocked      .agents/skills/deploy/SKILL.md
not managed  .agents/skills/release/SKILL.md
blocked      AGENTS.md [agents.root]
warning: .agents/skills/deploy/SKILL.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn upgrade`
warning: AGENTS.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn upgrade`
? 1
$ cairn doctor
.agents/skills/deploy/SKILL.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn upgrade`
·
.agents/skills/release/SKILL.md:1:1: error: the skill has no front matter [frontmatter.present]
  1 | ours
    | ^
    = help: start the file with keys between two lines '---'
·
AGENTS.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn upgrade`
·
3 errors in 23 files
? 1
$ cairn sync --check
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn upgrade`)
blocked  AGENTS.md [agents.root]  (not installed: this folder is where the pack has a file; move it away, then run `cairn upgrade`)
warning: nothing was written; the rows above need your attention
? 1
