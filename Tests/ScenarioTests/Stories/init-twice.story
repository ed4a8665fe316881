# `init` in an empty repository installs the standard profile, and a second `init` writes nothing

$ cairn init --yes
locale en (default): all 9 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/backend-context-interview/SKILL.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/deployment-rollout-safety-review/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 13
to commit: git add .agents .cairn AGENTS.md

$ list
.agents/context/PROJECT.md
.agents/skills/INDEX.md
.agents/skills/backend-context-interview/SKILL.md
.agents/skills/database-migration-change/SKILL.md
.agents/skills/deploy/SKILL.md
.agents/skills/deployment-rollout-safety-review/SKILL.md
.agents/skills/release/SKILL.md
.agents/skills/release/references/report-template.md
.agents/skills/routes.toml
.cairn/.gitattributes
.cairn/.gitignore
.cairn/base/…
.cairn/config.toml
.cairn/lock.pid
.cairn/lock.toml
.cairn/trash/…
AGENTS.md

$ git status --short
?? .agents/
?? .cairn/
?? AGENTS.md

$ snapshot
$ cairn init --yes
nothing to do: everything is as it should be

$ unchanged

$ cairn sync --check
nothing to do: everything is as it should be

$ cairn doctor
12 files examined, nothing found

$ cairn status
nothing to do: 10 targets as they should be

$ unchanged

# what the result names is all there is to commit
$ git add .agents .cairn AGENTS.md
$ git commit -qm docs
$ git status --short
