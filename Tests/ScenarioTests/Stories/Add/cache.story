# without packs of git repositories the cache is empty, and is not created
$ cairn cache
/story/cache/cairn/git
the cache is empty
$ list /story/cache
no such folder

# a pack is fetched into the cache once
$ write /story/origin/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ git init --quiet --initial-branch=main ../origin
$ git -C ../origin add --all
$ git -C ../origin commit --quiet --message first
$ cairn init --profile none --yes --quiet
$ cairn add file:///story/origin#main --all --yes --quiet
$ cairn cache
/story/cache/cairn/git
file:///story/origin  1 commit  … KiB
total: … KiB

# the repository loses the commit, and the cache still has it: the message says so
$ cairn remove tea --yes --quiet
$ sh cd /story/origin && echo more >> skills/tea/SKILL.md && git commit --quiet --all --amend --message other && git reflog expire --expire=now --all && git gc --quiet --prune=now
$ cairn add tea --yes
…commit … which the lock file pins, is read from the cache
…

# all of the cache is deleted; what is installed needs none of it
$ cairn cache clear
deleted 1 commit, … KiB
$ cairn cache clear
the cache is empty
$ cairn sync --check
nothing to do: everything is up to date
$ cairn diff
warning: file:///story/origin#main is not available, so its files are compared with their bases in .cairn/base; the repository no longer has commit 3396696eafacb613e9f812370b005b13f56ec76c, which the lock file pins for 'main', and it is not in the cache
  help: run `cairn upgrade` to install the commit that 'main' names now
$ cairn cache claer
error: unknown command 'cache claer' [usage]
  help: did you mean 'cache clear'?
  help: run `cairn cache --help` for help
? 64

# nothing of the pack is installed, so nothing is pinned, and the commit is the one that the branch has now
$ cairn remove tea --yes --quiet
$ cairn add tea --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/tea/SKILL.md
updated  .cairn/config.toml
total: created 1, updated 2
to commit: `git add .agents .cairn && git commit`
$ cairn upgrade --repo-only --yes
nothing to do: everything is up to date
1 info in 8 files; `-v` shows the info
