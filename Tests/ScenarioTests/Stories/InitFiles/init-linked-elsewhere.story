# both instruction files link to `docs/AGENTS.md`: the block is written there, once
$ mkdir docs
$ write docs/AGENTS.md
  # Our rules
$ link AGENTS.md -> docs/AGENTS.md
$ link CLAUDE.md -> docs/AGENTS.md
$ snapshot
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 20 documents
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         7 skills (cairn-usage, database-migration-change, dependency-check, …)
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
created         7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
added block to  docs/AGENTS.md [agents.root]
total: created 36, added block to 1
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills docs/AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ show AGENTS.md
-> docs/AGENTS.md
$ show CLAUDE.md
-> docs/AGENTS.md
$ outside-blocks-unchanged docs/AGENTS.md
$ sh grep -c cairn:begin docs/AGENTS.md
1
$ cairn status
nothing to do: checked 34 files
$ cairn doctor
1 info in 29 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
