# the root as a path means everything; it is refused where own files would be replaced
$ cairn init --yes --profile minimal
locale en (default): all 19 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 30
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn doctor .
1 info in 29 files; `-v` shows the info
$ cairn diff ./
$ append .agents/skills/deploy/SKILL.md
  mine
$ cairn sync --restore .
restored  .agents/skills/deploy/SKILL.md
total: restored 1
$ cairn init --overwrite . --yes
error: .: this path is the whole repository [path-is-root]
  help: name a file or folder inside it
? 64
$ cd .agents/skills
$ cairn doctor ../..
1 info in 29 files; `-v` shows the info
