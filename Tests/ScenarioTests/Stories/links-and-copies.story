# links become copies and copies become links, as the config file says
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 15 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  6 skills (database-migration-change, dependency-check, deploy, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  6 in .claude/skills/ (database-migration-change, dependency-check, deploy, …)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 25
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ sh sed -i 's/^agents.*/&\nlinks = "copy"/' .cairn/config.toml
$ cairn sync
updated  6 in .claude/skills/ (database-migration-change, dependency-check, deploy, …)
total: updated 6
  help: `-v` lists every file
$ list .claude
skills/database-migration-change/SKILL.md
skills/dependency-check/SKILL.md
skills/dependency-check/references/commands.md
skills/deploy/SKILL.md
skills/quality-gate/SKILL.md
skills/quality-gate/references/evidence-by-tool.md
skills/release/SKILL.md
skills/release/references/report-template.md
skills/security-audit/SKILL.md
skills/security-audit/references/review-points.md
$ cairn status
nothing to do: checked 22 files
$ sh sed -i '/^links/d' .cairn/config.toml
$ cairn sync
updated  6 in .claude/skills/ (database-migration-change, dependency-check, deploy, …)
total: updated 6
  help: `-v` lists every file
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn status
nothing to do: checked 22 files
$ cairn undo --yes
reverting `cairn sync` (000003-53cb9f0c747ea2ea)
removed   6 in .claude/skills/ (database-migration-change, dependency-check, deploy, …)
restored  6 in .claude/skills/ (database-migration-change, dependency-check, deploy, …)
total: removed 6, restored 10
  help: `-v` lists every file
$ list .claude
skills/database-migration-change/SKILL.md
skills/dependency-check/SKILL.md
skills/dependency-check/references/commands.md
skills/deploy/SKILL.md
skills/quality-gate/SKILL.md
skills/quality-gate/references/evidence-by-tool.md
skills/release/SKILL.md
skills/release/references/report-template.md
skills/security-audit/SKILL.md
skills/security-audit/references/review-points.md
