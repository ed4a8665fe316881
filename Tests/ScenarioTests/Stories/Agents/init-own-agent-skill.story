# the user's own folder in `.claude/skills` is kept
$ mkdir .claude/skills/deploy
$ mkdir .claude/skills/x
$ write .claude/skills/x/SKILL.md
  ---
  name: x
  description: Ours. Use when x.
  ---
  x
$ write .claude/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Our own. Use when deploying.
  ---
  d
$ snapshot
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
created  6 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
skipped  .claude/skills/deploy  (your own file or folder; this agent reads it instead of the shared skill)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 37, skipped 1
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ unchanged .claude/skills/x
$ unchanged .claude/skills/deploy
$ cairn status
not managed  .claude/skills/deploy
nothing to do: checked 35 files
$ cairn doctor
.claude/skills/deploy/SKILL.md:2:7: warning: .agents/skills/deploy/SKILL.md has the same name but a different text, and INDEX.md lists both [skill.unique-name]
  2 | name: deploy
    |       ^^^^^^
    = help: rename one of them, or make the texts equal
·
1 warning, 2 infos in 32 files; `-v` shows the infos
$ cairn sync --check
nothing to do: everything is up to date
