# `CLAUDE.md -> AGENTS.md`: one file, one block
$ write AGENTS.md
  # Our rules
$ link CLAUDE.md -> AGENTS.md
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
added block to  AGENTS.md [agents.root]
total: created 36, added block to 1
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ show CLAUDE.md
-> AGENTS.md
$ sh grep -c cairn:begin AGENTS.md
1
$ list .claude
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn status
nothing to do: checked 34 files
$ cairn doctor
1 info in 29 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
$ snapshot
$ cairn init --yes
nothing to do: everything is up to date
$ unchanged
