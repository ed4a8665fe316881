# a folder that contains repositories is refused as a root
$ mkdir ../code
$ git init -q ../code/shop
$ git init -q ../code/api
$ cd ../code
$ snapshot
$ cairn init --yes
error: /story/code: this folder is not a git repository, but it contains repositories (api, shop) [folder-of-repositories]
  help: name one of them, for example `cairn init api`, or run `git init` here first
? 64
$ cairn init . --yes
error: /story/code: this folder is not a git repository, but it contains repositories (api, shop) [folder-of-repositories]
  help: name one of them, for example `cairn init api`, or run `git init` here first
? 64
$ unchanged
$ cairn init shop --yes --profile none
…

# so is a folder whose repositories are nested deeper, as in a workspace
$ git init -q ../tree/host/one/shop
$ git init -q ../tree/host/two/api
$ git init -q ../tree/.cache/clone
$ git init -q ../tree/node_modules/clone
$ cd ../tree
$ cairn init --yes
error: /story/tree: this folder is not a git repository, but it contains repositories (host/one/shop, host/two/api) [folder-of-repositories]
  help: name one of them, for example `cairn init host/one/shop`, or run `git init` here first
? 64
$ cd host
$ cairn init --yes
error: /story/tree/host: this folder is not a git repository, but it contains repositories (one/shop, two/api) [folder-of-repositories]
  help: name one of them, for example `cairn init one/shop`, or run `git init` here first
? 64
$ cd one
$ cairn init --yes --dry-run --profile none
…
$ cd ../../..

# the root of the file system, the home folder and Cairn's own folders are refused
$ cd ../home
$ cairn init --yes
error: /story/home: Cairn cannot be installed in the home folder or in `/` [root-refused]
  help: change to a repository, or name one: `cairn init DIR`
? 64
$ cd ../repo
$ cairn init / --yes
error: /: Cairn cannot be installed in the home folder or in `/` [root-refused]
  help: change to a repository, or name one: `cairn init DIR`
? 64
$ cairn init /story/home --yes
error: /story/home: Cairn cannot be installed in the home folder or in `/` [root-refused]
  help: change to a repository, or name one: `cairn init DIR`
? 64
$ mkdir .cairn/x
$ cairn init .cairn/x --yes
error: /story/repo/.cairn/x: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ delete .cairn
$ cairn init .cairn/new --yes
error: /story/repo/.cairn/new: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ mkdir ../state/cairn/y
$ cairn init ../state/cairn/y --yes
error: /story/state/cairn/y: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ cairn init ../state/cairn/z --yes
error: /story/state/cairn/z: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ cairn init .git --yes
error: /story/repo/.git: this folder belongs to git [root-refused]
  help: name another one
? 64
$ cairn init .git/hooks --yes
error: /story/repo/.git/hooks: this folder belongs to git [root-refused]
  help: name another one
? 64
$ cairn init .agents --yes --dry-run
locale en (default): all 32 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  12 skills (cairn-usage, code-review, commit-and-pull-request, …)
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
total: create 50
  help: `-v` lists every file
$ git status --short
