# `init DIR` makes DIR, and a second one writes nothing

$ cairn init --yes new/deep
locale en (default): all 22 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/auth-permission-change/SKILL.md
created  .agents/skills/backend-context-interview/SKILL.md
created  .agents/skills/database-change-safety/SKILL.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/deployment-rollout-safety-review/SKILL.md
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
created  .agents/skills/release-retrospective/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .agents/skills/skill-authoring/SKILL.md
created  .agents/skills/skill-authoring/references/formats.md
created  .agents/skills/third-party-api-integration-review/SKILL.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 26
to fill in: /story/repo/new/deep/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: git -C /story/repo/new/deep add .agents .cairn AGENTS.md
in CI: cairn -C new/deep doctor, which exits with 1 on errors
to undo: cairn -C /story/repo/new/deep undo

$ snapshot
$ cairn init --yes new/deep
nothing to do: everything is as it should be

$ unchanged
$ show new/deep/.cairn/.gitignore
txn/
…
