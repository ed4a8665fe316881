# a root in a subdirectory of a repository is its own
$ mkdir services/api/src
$ cairn init services/api --yes --profile none
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 8
to fill in: /story/repo/services/api/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: git -C /story/repo/services/api add .agents .cairn AGENTS.md
in CI: cairn -C services/api doctor, which exits with 1 on errors
to undo: cairn -C /story/repo/services/api undo
$ cd services/api/src
$ cairn status
nothing to do: 5 targets as they should be
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn diff ../AGENTS.md
$ cd ../../..
$ cairn status
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2
$ cairn doctor
0 files examined, nothing found; a root below was not examined, name it to do so: services/api
$ git status --short
?? services/
$ cairn init --yes --profile none
…
$ cairn doctor -v
.agents/context/PROJECT.md: info: nobody has filled in this form yet, so agents learn nothing from it; answer its questions [document.form-filled]
·
1 info in 7 files; a root below was not examined, name it to do so: services/api
$ git add .
$ git commit -qm docs

# from below, `init` takes the root that is there, and says so
$ mkdir deep/down
$ cd deep/down
$ cairn init --yes --skill deploy
installing into /story/repo, the root of the work tree
locale en (config): all 5 documents
updated  .agents/skills/INDEX.md  (made current)
created  .agents/skills/deploy/SKILL.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
in all: created 1, updated 3
to commit: git -C /story/repo add .agents .cairn
$ cairn status
nothing to do: 6 targets as they should be
$ cd ../..
$ git add .
$ git commit -qm more

# a work tree and a submodule are roots of their own
$ git worktree add -q ../tree
$ cd ../tree
$ cairn status
nothing to do: 6 targets as they should be
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn doctor
1 info in 8 files; a root below was not examined, name it to do so: services/api
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
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 8
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
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
cairn: git ignores what would be written; change these rules, or give --allow-ignored [targets-ignored]
  git ignores .agents/context/PROJECT.md: .gitignore:1: build/
  git ignores .agents/docs/agent-workflow.md: .gitignore:1: build/
  git ignores .agents/skills/INDEX.md: .gitignore:1: build/
  git ignores .agents/skills/routes.toml: .gitignore:1: build/
  git ignores .cairn/.gitattributes: .gitignore:1: build/
  git ignores .cairn/base/28fa402847c7f882c58dfab1cf702083b546e5aba3a453b6123b7d3814cd84f6: .gitignore:1: build/
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
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 8
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ cairn status
nothing to do: 5 targets as they should be
$ cairn doctor
1 info in 7 files
$ cd below
$ cairn status
cairn: /story/plain/below: cairn is not at home here; `cairn init` begins [not-initialised]
? 2
$ cairn init --yes --profile none --dry-run
…

# no name, a name that is no UTF-8, and git's own folder without a work tree
$ cd .
$ cairn init "" --yes
cairn: the folder's name is empty; leave it out for the git root [no-such-folder]
? 64
$ sh git init --quiet --bare ../bare.git
$ cairn init ../bare.git --yes
cairn: /story/plain/bare.git: this folder is git's own; name another one [root-refused]
? 64
