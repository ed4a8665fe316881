# `.claude/skills -> ../.agents/skills`: this link serves all skills, and nothing is written through it
$ mkdir .claude
$ link .claude/skills -> ../.agents/skills
$ cairn init --yes --profile minimal
locale en (default): all 20 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 31
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ list .claude
skills -> ../.agents/skills
$ cairn status
nothing to do: checked 28 files
$ cairn doctor
1 info in 30 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
