# agents whose folders are there are served without being asked for
$ mkdir .claude
$ mkdir .cursor
$ cairn init --yes --profile minimal --dry-run
locale en (default): all 15 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/dependency-check/SKILL.md
create  .agents/skills/dependency-check/references/commands.md
create  .agents/skills/deploy/SKILL.md
create  .agents/skills/quality-gate/SKILL.md
create  .agents/skills/quality-gate/references/evidence-by-tool.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .agents/skills/security-audit/SKILL.md
create  .agents/skills/security-audit/references/review-points.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
create  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
create  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
create  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
create  .claude/skills/release  (-> ../../.agents/skills/release)
create  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
create  .cursor/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
create  .cursor/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
create  .cursor/skills/deploy  (-> ../../.agents/skills/deploy)
create  .cursor/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
create  .cursor/skills/release  (-> ../../.agents/skills/release)
create  .cursor/skills/security-audit  (-> ../../.agents/skills/security-audit)
create  AGENTS.md [agents.root]
create  CLAUDE.md [agents.claude]
in all: create 31
$ cairn init --yes --profile minimal --no-agent claude --no-agent cursor --dry-run
…
$ cairn init --yes --profile minimal --no-agent claude
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
created  .cursor/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .cursor/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created  .cursor/skills/deploy  (-> ../../.agents/skills/deploy)
created  .cursor/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .cursor/skills/release  (-> ../../.agents/skills/release)
created  .cursor/skills/security-audit  (-> ../../.agents/skills/security-audit)
created  AGENTS.md [agents.root]
in all: created 24
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .cursor/skills AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["cursor"]
·
[[packs]]
source = "builtin"
profile = "minimal"
$ cairn doctor
1 info in 17 files
$ cairn status
nothing to do: 21 targets as they should be

# later, only the config counts
$ cairn init --yes
nothing to do: everything is as it should be
$ cairn init --yes --agent claude
locale en (config): all 15 documents
updated  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
created  CLAUDE.md [agents.claude]
in all: created 7, updated 1
to commit: git add .cairn .claude/skills CLAUDE.md
