# a subdirectory of a repository can be a root of its own
$ mkdir services/api/src
$ cairn init services/api --yes --profile none
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
to complete: /story/repo/services/api/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git -C /story/repo/services/api add .agents .cairn AGENTS.md && git -C /story/repo/services/api commit`
in CI: `cairn -C services/api doctor`, which exits with 1 on errors
to undo: `cairn -C /story/repo/services/api undo`
$ cd services/api/src
$ cairn status
nothing to do: checked 5 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn diff ../AGENTS.md
$ cd ../../..
$ cairn status
error: /story/repo: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
$ cairn doctor
0 files checked, no findings; 1 nested installation was not checked; `cairn doctor --recursive` checks it: services/api
$ git status --short
?? services/
$ cairn init --yes --profile none
…
$ cairn doctor -v
.agents/context/PROJECT.md: info: this form is not filled in, so agents learn nothing from it [document.form-filled]
    = help: answer its questions
·
1 info in 7 files; 1 nested installation was not checked; `cairn doctor --recursive` checks it: services/api
$ git add .
$ git commit -qm docs

# from a folder below a root, `init` uses that root and says so
$ mkdir deep/down
$ cd deep/down
$ cairn init --yes --skill deploy
installing into /story/repo, the root of the git work tree
locale en (config): all 5 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/deploy/evals/triggers.json
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: created 2, updated 3
to commit: `git -C /story/repo add .agents .cairn && git -C /story/repo commit`
$ cairn status
nothing to do: checked 7 files
$ cd ../..
$ git add .
$ git commit -qm more

# a work tree and a submodule are roots of their own
$ git worktree add -q ../tree
$ cd ../tree
$ cairn status
nothing to do: checked 7 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
1 info in 9 files; 1 nested installation was not checked; `cairn doctor --recursive` checks it: services/api; `-v` shows the info
$ cairn init --yes --skill release
…
$ git status --short .agents
 M .agents/skills/INDEX.md
 M .agents/skills/routes.toml
?? .agents/skills/release/
$ cd ../repo
$ git status --short
$ git init -q ../library
$ git -C ../library commit -q --allow-empty -m first
$ git -c protocol.file.allow=always submodule --quiet add ../library library
$ cd library
$ cairn init --yes --profile none
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
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ git status --short
?? .agents/
?? .cairn/
?? AGENTS.md
$ cd ..
$ git status --short
A  .gitmodules
A? library

# a folder that git ignores
$ write .gitignore
  build/
$ cairn init build/x --yes --profile none
error: git ignores files that Cairn would write [targets-ignored]
  help: change these rules, or use --allow-ignored
  git ignores .agents/context/PROJECT.md: .gitignore:1: build/
  git ignores .agents/docs/agent-workflow.md: .gitignore:1: build/
  git ignores .agents/skills/INDEX.md: .gitignore:1: build/
  git ignores .agents/skills/routes.toml: .gitignore:1: build/
  git ignores .cairn/.gitattributes: .gitignore:1: build/
  git ignores .cairn/base/132210eb0f954ea03f58d13dde13153f60ceb0822edaccfea50f8f60b7d78f02: .gitignore:1: build/
  git ignores .cairn/config.toml: .gitignore:1: build/
  git ignores .cairn/lock.toml: .gitignore:1: build/
  git ignores AGENTS.md: .gitignore:1: build/
? 1
$ list build
no such folder

# outside of git
$ mkdir ../plain/below
$ cd ../plain
$ cairn init --yes --profile none
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
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn status
nothing to do: checked 5 files
$ cairn doctor
1 info in 7 files; `-v` shows the info
$ cd below
$ cairn status
error: /story/plain/below: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
$ cairn init --yes --profile none --dry-run
…

# an empty name, a name that is not UTF-8, and git's own folder without a work tree
$ cd .
$ cairn init "" --yes
error: the folder name is empty [no-such-folder]
  help: omit it to use the git root
? 64
$ sh git init --quiet --bare ../bare.git
$ cairn init ../bare.git --yes
error: /story/plain/bare.git: this folder belongs to git [root-refused]
  help: name another one
? 64
