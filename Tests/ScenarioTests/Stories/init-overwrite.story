# `--overwrite` gives up one path by name; the rest of the user's stays; undo has it
$ write .agents/skills/INDEX.md
  # our own list
$ mkdir .agents/skills/deploy
$ write .agents/skills/deploy/SKILL.md
  ours
$ snapshot
$ cairn init --yes --profile minimal --overwrite .agents/skills/INDEX.md
locale en (default): all 14 documents
created   .agents/context/PROJECT.md  (yours from now on)
created   .agents/docs/agent-workflow.md
replaced  .agents/skills/INDEX.md
created   .agents/skills/database-migration-change/SKILL.md
created   .agents/skills/dependency-check/SKILL.md
created   .agents/skills/dependency-check/references/commands.md
yours     .agents/skills/deploy/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/deploy/SKILL.md`)
created   .agents/skills/quality-gate/SKILL.md
created   .agents/skills/quality-gate/references/evidence-by-tool.md
created   .agents/skills/release/SKILL.md
created   .agents/skills/release/references/report-template.md
created   .agents/skills/routes.toml
created   .agents/skills/security-audit/SKILL.md
created   .agents/skills/security-audit/references/review-points.md
created   .cairn/.gitattributes
created   .cairn/.gitignore
created   .cairn/config.toml
created   AGENTS.md [agents.root]
in all: created 16, replaced 1, yours 1
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ same-bytes .agents/skills/deploy
$ sh head -3 .agents/skills/INDEX.md
\# Skills
·
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` behind it is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two beside it. If no row fits, say so and work without a skill.
$ cairn doctor
.agents/skills/deploy/SKILL.md:1:1: error: a skill starts with front matter between two lines of '---'; there is none [frontmatter.present]
  1 | ours
    | ^
    = fix: write front matter with the name 'deploy' and the first paragraph as description
·
1 error, 1 info in 17 files; 1 has a fix
? 1
$ cairn undo
taking back `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
restored  .agents/skills/INDEX.md
removed   .agents/skills/database-migration-change/SKILL.md
removed   .agents/skills/dependency-check/SKILL.md
removed   .agents/skills/dependency-check/references/commands.md
removed   .agents/skills/quality-gate/SKILL.md
removed   .agents/skills/quality-gate/references/evidence-by-tool.md
removed   .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
removed   .agents/skills/routes.toml
removed   .agents/skills/security-audit/SKILL.md
removed   .agents/skills/security-audit/references/review-points.md
removed   .cairn/config.toml
removed   AGENTS.md
in all: removed 14, restored 1
$ same-bytes .agents
$ git status --short
?? .agents/
