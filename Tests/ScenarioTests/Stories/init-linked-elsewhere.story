# both instruction files link to `docs/AGENTS.md`: the block is written there, once
$ mkdir docs
$ write docs/AGENTS.md
  # Our rules
$ link AGENTS.md -> docs/AGENTS.md
$ link CLAUDE.md -> docs/AGENTS.md
$ snapshot
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 15 documents
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         6 skills (database-migration-change, dependency-check, deploy, …)
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
created         6 in .claude/skills/ (database-migration-change, dependency-check, deploy, …)
added block to  docs/AGENTS.md [agents.root]
total: created 23, added block to 1
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
nothing to do: checked 21 files
$ cairn doctor
1 info in 17 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
