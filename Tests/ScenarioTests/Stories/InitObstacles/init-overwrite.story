# `--overwrite` replaces one named path and keeps the user's other files; undo restores the replaced one
$ write .agents/skills/INDEX.md
  # our own list
$ mkdir .agents/skills/deploy
$ write .agents/skills/deploy/SKILL.md
  ours
$ snapshot
$ cairn init --yes --profile minimal --overwrite .agents/skills/INDEX.md
locale en (default): all 19 documents
created   .agents/context/PROJECT.md  (your own file from now on)
created   .agents/docs/agent-workflow.md
replaced  .agents/skills/INDEX.md
created   6 skills (cairn-usage, database-migration-change, dependency-check, …)
skipped   .agents/skills/deploy/SKILL.md  (your own file is kept; compare it with `cairn diff .agents/skills/deploy/SKILL.md`)
skipped   .agents/skills/deploy/evals/triggers.json  (not installed: .agents/skills/deploy is your own folder)
created   .agents/skills/routes.toml
created   .cairn/.gitattributes
created   .cairn/.gitignore
created   .cairn/config.toml
created   AGENTS.md [agents.root]
total: created 27, replaced 1, skipped 2
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ same-bytes .agents/skills/deploy
$ sh head -3 .agents/skills/INDEX.md
\# Skills
·
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
$ cairn doctor
.agents/skills/deploy/SKILL.md:1:1: error: the skill has no front matter [frontmatter.present]
  1 | ours
    | ^
    = help: start the file with keys between two lines '---'
    = unsafe fix: add front matter with the name 'deploy' and the first paragraph as description
·
1 error, 1 info in 28 files; 1 fixable with `cairn doctor --fix --unsafe-fixes`; `-v` shows the info
? 1
$ cairn undo
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
restored  .agents/skills/INDEX.md
removed   6 skills (cairn-usage, database-migration-change, dependency-check, …)
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
removed   AGENTS.md
total: removed 25, restored 1
  help: `-v` lists every file
$ same-bytes .agents
$ git status --short
?? .agents/
