# a folder of repositories is none itself
$ mkdir ../work
$ git init -q ../work/shop
$ git init -q ../work/api
$ cd ../work
$ snapshot
$ cairn init --yes
cairn: /story/work: this folder is no git repository, and there are repositories below it (api, shop); name one of them, as in `cairn init api`, or run `git init` here first [folder-of-repositories]
? 64
$ cairn init . --yes
cairn: /story/work: this folder is no git repository, and there are repositories below it (api, shop); name one of them, as in `cairn init api`, or run `git init` here first [folder-of-repositories]
? 64
$ unchanged
$ cairn init shop --yes --profile none
…

# nor is one whose repositories lie deeper, as deep as a workspace is
$ git init -q ../tree/host/one/shop
$ git init -q ../tree/host/two/api
$ git init -q ../tree/.cache/clone
$ git init -q ../tree/node_modules/clone
$ cd ../tree
$ cairn init --yes
cairn: /story/tree: this folder is no git repository, and there are repositories below it (host/one/shop, host/two/api); name one of them, as in `cairn init host/one/shop`, or run `git init` here first [folder-of-repositories]
? 64
$ cd host
$ cairn init --yes
cairn: /story/tree/host: this folder is no git repository, and there are repositories below it (one/shop, two/api); name one of them, as in `cairn init one/shop`, or run `git init` here first [folder-of-repositories]
? 64
$ cd one
$ cairn init --yes --dry-run --profile none
…
$ cd ../../..

# neither the file system's root, nor home, nor Cairn's own folders
$ cd ../home
$ cairn init --yes
cairn: /story/home: this is no place for a repository; go into one, or name it: `cairn init DIR` [root-refused]
? 64
$ cd ../repo
$ cairn init / --yes
cairn: /: this is no place for a repository; go into one, or name it: `cairn init DIR` [root-refused]
? 64
$ cairn init /story/home --yes
cairn: /story/home: this is no place for a repository; go into one, or name it: `cairn init DIR` [root-refused]
? 64
$ mkdir .cairn/x
$ cairn init .cairn/x --yes
cairn: /story/repo/.cairn/x: this folder is cairn's own; name another one [root-refused]
? 64
$ delete .cairn
$ cairn init .cairn/new --yes
cairn: /story/repo/.cairn/new: this folder is cairn's own; name another one [root-refused]
? 64
$ mkdir ../state/cairn/y
$ cairn init ../state/cairn/y --yes
cairn: /story/state/cairn/y: this folder is cairn's own; name another one [root-refused]
? 64
$ cairn init ../state/cairn/z --yes
cairn: /story/state/cairn/z: this folder is cairn's own; name another one [root-refused]
? 64
$ cairn init .git --yes
cairn: /story/repo/.git: this folder is git's own; name another one [root-refused]
? 64
$ cairn init .git/hooks --yes
cairn: /story/repo/.git/hooks: this folder is git's own; name another one [root-refused]
? 64
$ cairn init .agents --yes --dry-run
locale en (default): all 22 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/auth-permission-change/SKILL.md
create  .agents/skills/backend-context-interview/SKILL.md
create  .agents/skills/database-change-safety/SKILL.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/dependency-check/SKILL.md
create  .agents/skills/dependency-check/references/commands.md
create  .agents/skills/deploy/SKILL.md
create  .agents/skills/deployment-rollout-safety-review/SKILL.md
create  .agents/skills/quality-gate/SKILL.md
create  .agents/skills/quality-gate/references/evidence-by-tool.md
create  .agents/skills/release-retrospective/SKILL.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .agents/skills/security-audit/SKILL.md
create  .agents/skills/security-audit/references/review-points.md
create  .agents/skills/skill-authoring/SKILL.md
create  .agents/skills/skill-authoring/references/formats.md
create  .agents/skills/third-party-api-integration-review/SKILL.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 26
$ git status --short
