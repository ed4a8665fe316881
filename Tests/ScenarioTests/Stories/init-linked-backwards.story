# `AGENTS.md -> CLAUDE.md`: the block goes to where the link leads
$ write CLAUDE.md
  # Our rules
$ link AGENTS.md -> CLAUDE.md
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
added block to  CLAUDE.md [agents.root]
in all: created 23, added block to 1
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .claude/skills CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ show AGENTS.md
-> CLAUDE.md
$ show CLAUDE.md
\# Our rules
·
<!-- cairn:begin agents.root -->
·
## Working in this repository
·
- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
- **Skills.** Look in `.agents/skills/INDEX.md` and choose one main skill for the task, with at most two beside it. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
- **Report.** End with three things:
  - what changed, file by file;
  - what was verified: each command you ran, and its result;
  - what was not done or not verified, and why.
- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
·
<!-- cairn:end agents.root -->
$ cairn status
nothing to do: 21 targets as they should be
$ cairn doctor
1 info in 17 files
$ cairn sync --check
nothing to do: everything is as it should be
