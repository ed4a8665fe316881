# if git ignores an agent's folder, its links are created on this machine only: they are not in the lock file and not checked
$ write .gitignore
  .claude/
$ mkdir .claude
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
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 38
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ list .claude
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ sh grep claude .cairn/lock.toml
[blocks."CLAUDE.md"."agents.claude"]
$ delete .claude/skills
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
nothing to do: checked 28 files
$ cairn doctor
1 info in 30 files; `-v` shows the info
$ cairn sync
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: created 7
  help: `-v` lists every file
$ list .claude
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
