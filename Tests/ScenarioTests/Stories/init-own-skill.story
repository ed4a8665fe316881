# a skill of the user's by the name of one in the pack keeps that one out, and the rest is installed
$ mkdir .agents/skills/release
$ write .agents/skills/release/SKILL.md
  ---
  name: release
  description: How we release here. Use when releasing.
  ---
  # Release
  Call Anna.
$ snapshot
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 15 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
yours    .agents/skills/release/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/SKILL.md`)
yours    .agents/skills/release/references/report-template.md  (not installed: .agents/skills/release is yours)
created  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: created 23, yours 2
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ unchanged .agents/skills/release
$ list .agents/skills/release
SKILL.md
$ cairn list
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
quality-gate               en  1  cairn.core
release                    -   -  yours
security-audit             en  1  cairn.core
$ cairn status
yours  .agents/skills/release/SKILL.md
yours  .agents/skills/release/references/report-template.md
nothing to do: 22 targets as they should be
$ cairn doctor
1 info in 17 files
$ cairn diff .agents/skills/release
…
$ sh grep release .agents/skills/INDEX.md
| [security-audit](security-audit/SKILL.md) | Audits a change (or a named part of a repository) for holes an attacker could use and for secrets, by following untrusted input to where it acts, comparing access checks, reading removed guards and the pipeline, and running the repository's own scanners, and ends in one result line (pass, fail or absent). Use when a diff, branch or release candidate needs a security review, when a vulnerability report or scanner finding must be confirmed, or when deploy asks for its security gate. | primary |
| [release](release/SKILL.md) | How we release here. Use when releasing. | |
$ sh grep -c release .agents/skills/routes.toml
0
? 1
$ show .claude/skills/release
-> ../../.agents/skills/release

# it can be given up by name, and undo has it
$ cairn init --yes --overwrite .agents/skills/release
locale en (config): all 15 documents
updated   .agents/skills/INDEX.md  (made current)
replaced  .agents/skills/release/SKILL.md
created   .agents/skills/release/references/report-template.md
updated   .agents/skills/routes.toml
in all: created 1, updated 2, replaced 1
to commit: git add .agents .cairn
$ cairn list
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
$ cairn undo
taking back `cairn init` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
restored  .agents/skills/release/SKILL.md
removed   .agents/skills/release/references/report-template.md
restored  .agents/skills/routes.toml
in all: removed 1, restored 3
$ same-bytes .agents/skills/release/SKILL.md

$ cairn init --yes --overwrite .agents/skills/release/SKILL.md
locale en (config): all 15 documents
updated   .agents/skills/INDEX.md  (made current)
replaced  .agents/skills/release/SKILL.md
created   .agents/skills/release/references/report-template.md
updated   .agents/skills/routes.toml
in all: created 1, updated 2, replaced 1
to commit: git add .agents .cairn
$ cairn status
nothing to do: 22 targets as they should be
