# a fence that never ends would swallow the block: nothing is written there, and the line is named
$ write AGENTS.md
  # Ours

  ```sh
  make
$ snapshot
$ cairn init --yes --profile none
cairn: AGENTS.md: nothing was written: cairn's block cannot be told from your text here; mend it and run again [block-damaged]
  AGENTS.md: what starts in line 3 never ends, and would swallow the block; end it and run again
? 1
$ show AGENTS.md
\# Ours
·
```sh
make
$ cairn doctor
1 file examined, nothing found
$ append AGENTS.md
  ```
$ cairn init --yes
locale en (default): all 22 documents
created         .agents/context/PROJECT.md  (yours from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         .agents/skills/auth-permission-change/SKILL.md
created         .agents/skills/backend-context-interview/SKILL.md
created         .agents/skills/database-change-safety/SKILL.md
created         .agents/skills/database-migration-change/SKILL.md
created         .agents/skills/dependency-check/SKILL.md
created         .agents/skills/dependency-check/references/commands.md
created         .agents/skills/deploy/SKILL.md
created         .agents/skills/deployment-rollout-safety-review/SKILL.md
created         .agents/skills/quality-gate/SKILL.md
created         .agents/skills/quality-gate/references/evidence-by-tool.md
created         .agents/skills/release-retrospective/SKILL.md
created         .agents/skills/release/SKILL.md
created         .agents/skills/release/references/report-template.md
created         .agents/skills/routes.toml
created         .agents/skills/security-audit/SKILL.md
created         .agents/skills/security-audit/references/review-points.md
created         .agents/skills/skill-authoring/SKILL.md
created         .agents/skills/skill-authoring/references/formats.md
created         .agents/skills/third-party-api-integration-review/SKILL.md
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
added block to  AGENTS.md [agents.root]
in all: created 25, added block to 1
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ outside-blocks-unchanged AGENTS.md
\# Ours
·
```sh
make
```
·
$ cairn doctor
1 info in 25 files
