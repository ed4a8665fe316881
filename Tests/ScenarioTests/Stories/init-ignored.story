# if git ignores what would be written, nothing is written unless the user allows it
$ write .gitignore
  node_modules/
  .agents
$ snapshot
$ cairn init --yes
error: git ignores files that Cairn would write [targets-ignored]
  help: change these rules, or use --allow-ignored
  git ignores .agents/context/PROJECT.md: .gitignore:2: .agents
  git ignores .agents/docs/agent-workflow.md: .gitignore:2: .agents
  git ignores .agents/skills/INDEX.md: .gitignore:2: .agents
  git ignores .agents/skills/auth-permission-change/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/backend-context-interview/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/database-change-safety/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/references/commands.md: .gitignore:2: .agents
  git ignores .agents/skills/deploy/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/deployment-rollout-safety-review/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/references/evidence-by-tool.md: .gitignore:2: .agents
  git ignores .agents/skills/release-retrospective/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/release/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/release/references/report-template.md: .gitignore:2: .agents
  git ignores .agents/skills/routes.toml: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/references/review-points.md: .gitignore:2: .agents
  git ignores .agents/skills/skill-authoring/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/skill-authoring/references/formats.md: .gitignore:2: .agents
  git ignores .agents/skills/third-party-api-integration-review/SKILL.md: .gitignore:2: .agents
? 1
$ unchanged
$ cairn init --yes --dry-run
error: git ignores files that Cairn would write [targets-ignored]
  help: change these rules, or use --allow-ignored
  git ignores .agents/context/PROJECT.md: .gitignore:2: .agents
  git ignores .agents/docs/agent-workflow.md: .gitignore:2: .agents
  git ignores .agents/skills/INDEX.md: .gitignore:2: .agents
  git ignores .agents/skills/auth-permission-change/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/backend-context-interview/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/database-change-safety/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/database-migration-change/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/dependency-check/references/commands.md: .gitignore:2: .agents
  git ignores .agents/skills/deploy/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/deployment-rollout-safety-review/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/quality-gate/references/evidence-by-tool.md: .gitignore:2: .agents
  git ignores .agents/skills/release-retrospective/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/release/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/release/references/report-template.md: .gitignore:2: .agents
  git ignores .agents/skills/routes.toml: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/security-audit/references/review-points.md: .gitignore:2: .agents
  git ignores .agents/skills/skill-authoring/SKILL.md: .gitignore:2: .agents
  git ignores .agents/skills/skill-authoring/references/formats.md: .gitignore:2: .agents
  git ignores .agents/skills/third-party-api-integration-review/SKILL.md: .gitignore:2: .agents
? 1
$ cairn init --yes --allow-ignored
…
$ cairn status
nothing to do: checked 23 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
.agents/context/PROJECT.md: warning: git ignores 22 targets, starting with this one, because of .gitignore:2: .agents [config.ignored-target]
    = help: change that line, or no clone gets them
·
1 warning in 3 files
$ git status --short
?? .cairn/
?? .gitignore
?? AGENTS.md
