# the root named as a path is everything; where something is given up by name it is refused
$ cairn init --yes --profile minimal
locale en (default): all 14 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 18
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ cairn doctor .
1 info in 17 files
$ cairn diff ./
$ append .agents/skills/deploy/SKILL.md
  mine
$ cairn sync --restore .
restored  .agents/skills/deploy/SKILL.md
in all: restored 1
$ cairn init --overwrite . --yes
cairn: .: this is the whole repository; name what you mean in it [path-is-root]
? 64
$ cd .agents/skills
$ cairn doctor ../..
1 info in 17 files
