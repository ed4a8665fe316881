# `init DIR` creates DIR and its parent folders, and outside of git there is nothing to commit
$ mkdir ../plain
$ cd ../plain
$ cairn init one/two --profile minimal
locale en (default): all 19 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 30
  help: `-v` lists every file
to complete: /story/plain/one/two/.agents/context/PROJECT.md, which agents read before they plan a change
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C /story/plain/one/two undo`
$ list one
two/.agents/context/PROJECT.md
two/.agents/docs/agent-workflow.md
two/.agents/skills/INDEX.md
two/.agents/skills/cairn-usage/SKILL.md
two/.agents/skills/cairn-usage/evals/triggers.json
two/.agents/skills/cairn-usage/examples/report.md
two/.agents/skills/database-migration-change/SKILL.md
two/.agents/skills/database-migration-change/evals/triggers.json
two/.agents/skills/database-migration-change/references/engines.md
two/.agents/skills/database-migration-change/references/tools.md
two/.agents/skills/dependency-check/SKILL.md
two/.agents/skills/dependency-check/evals/triggers.json
two/.agents/skills/dependency-check/references/commands.md
two/.agents/skills/deploy/SKILL.md
two/.agents/skills/deploy/evals/triggers.json
two/.agents/skills/quality-gate/SKILL.md
two/.agents/skills/quality-gate/evals/triggers.json
two/.agents/skills/quality-gate/references/evidence-by-tool.md
two/.agents/skills/release/SKILL.md
two/.agents/skills/release/evals/triggers.json
two/.agents/skills/release/references/kinds-and-limits.md
two/.agents/skills/release/references/report-template.md
two/.agents/skills/routes.toml
two/.agents/skills/security-audit/SKILL.md
two/.agents/skills/security-audit/evals/triggers.json
two/.agents/skills/security-audit/references/review-points.md
two/.cairn/.gitattributes
two/.cairn/.gitignore
.cairn/base/…
two/.cairn/config.toml
two/.cairn/lock.pid
two/.cairn/lock.toml
.cairn/trash/…
two/AGENTS.md
$ cairn -C one/two status
nothing to do: checked 27 files
$ cairn status
error: /story/plain: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
$ cairn init one/two/AGENTS.md --yes
error: one/two/AGENTS.md: not a folder [not-a-folder]
? 2
$ cairn init one/two/AGENTS.md/below --yes
error: /story/plain/one/two/AGENTS.md: not a folder [not-a-folder]
? 2
$ cairn init one/../three --profile none
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 8
to complete: /story/plain/three/.agents/context/PROJECT.md, which agents read before they plan a change
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C /story/plain/three undo`
$ list three
.agents/context/PROJECT.md
.agents/docs/agent-workflow.md
.agents/skills/INDEX.md
.agents/skills/routes.toml
.cairn/.gitattributes
.cairn/.gitignore
.cairn/base/…
.cairn/config.toml
.cairn/lock.pid
.cairn/lock.toml
.cairn/trash/…
AGENTS.md
