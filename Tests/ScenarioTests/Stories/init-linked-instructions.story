# `CLAUDE.md -> AGENTS.md`: one file, one block
$ write AGENTS.md
  # Our rules
$ link CLAUDE.md -> AGENTS.md
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 15 documents
created         .agents/context/PROJECT.md  (yours from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         .agents/skills/database-migration-change/SKILL.md
created         .agents/skills/dependency-check/SKILL.md
created         .agents/skills/dependency-check/references/commands.md
created         .agents/skills/deploy/SKILL.md
created         .agents/skills/quality-gate/SKILL.md
created         .agents/skills/quality-gate/references/evidence-by-tool.md
created         .agents/skills/release/SKILL.md
created         .agents/skills/release/references/report-template.md
created         .agents/skills/routes.toml
created         .agents/skills/security-audit/SKILL.md
created         .agents/skills/security-audit/references/review-points.md
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
created         .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created         .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created         .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created         .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created         .claude/skills/release  (-> ../../.agents/skills/release)
created         .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
added block to  AGENTS.md [agents.root]
in all: created 23, added block to 1
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .claude/skills AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ show CLAUDE.md
-> AGENTS.md
$ sh grep -c cairn:begin AGENTS.md
1
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn status
nothing to do: 21 targets as they should be
$ cairn doctor
1 info in 17 files
$ cairn sync --check
nothing to do: everything is as it should be
$ snapshot
$ cairn init --yes
nothing to do: everything is as it should be
$ unchanged
