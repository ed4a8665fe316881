# `init DIR` makes DIR, also deep down, and outside of git there is nothing to commit
$ mkdir ../plain
$ cd ../plain
$ cairn init one/two --profile minimal
locale en (default): all 7 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 11
$ list one
two/.agents/context/PROJECT.md
two/.agents/skills/INDEX.md
two/.agents/skills/database-migration-change/SKILL.md
two/.agents/skills/deploy/SKILL.md
two/.agents/skills/release/SKILL.md
two/.agents/skills/release/references/report-template.md
two/.agents/skills/routes.toml
two/.cairn/.gitattributes
two/.cairn/.gitignore
.cairn/base/…
two/.cairn/config.toml
two/.cairn/lock.pid
two/.cairn/lock.toml
.cairn/trash/…
two/AGENTS.md
$ cairn -C one/two status
nothing to do: 8 targets as they should be
$ cairn status
cairn: /story/plain: cairn is not at home here; `cairn init` begins [not-initialised]
? 2
$ cairn init one/two/AGENTS.md --yes
cairn: one/two/AGENTS.md: this is no folder [not-a-folder]
? 2
$ cairn init one/two/AGENTS.md/below --yes
cairn: /story/plain/one/two/AGENTS.md: this is no folder [not-a-folder]
? 2
$ cairn init one/../three --profile none
locale en (default): all 3 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 7
$ list three
.agents/context/PROJECT.md
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
