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
$ cairn diff
$ cairn cache claer

# without the cache, the commit that the repository lost cannot be installed again
$ cairn remove tea --yes --quiet
$ cairn add tea --yes
$ cairn upgrade --repo-only --yes
