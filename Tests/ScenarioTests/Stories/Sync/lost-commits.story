# a commit that its repository lost: the error names the command that installs another one
$ write ../home/.gitconfig
  [url "file:///story/origin/"]
  insteadOf = https://github.com/acme/
$ write ../origin/skills/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when somebody is thirsty.
  ---

  # Brew

  With a pot.
$ git init -q --initial-branch=main ../origin/skills
$ git -C ../origin/skills add -A
$ git -C ../origin/skills commit -q -m first
$ git -C ../origin/skills tag v1.0.0
$ cairn init --pack acme/skills#v1.0.0 --yes --quiet
$ git -C ../origin/skills commit -q --amend -m again
$ git -C ../origin/skills tag --force v1.0.0
Updated tag 'v1.0.0' (was 96b1e6d)
$ sh cd ../origin/skills && git reflog expire --expire=now --all && git gc -q --prune=now
$ cairn cache clear
deleted 1 commit, 2 KiB
$ cairn init --yes
error: acme/skills#v1.0.0: the repository no longer has commit 96b1e6dc37c452d83952192158a64f4c1811834b, which the lock file pins for 'v1.0.0', and it is not in the cache [pack-commit-missing]
  help: run `cairn upgrade --pack acme/skills --to 1feecb27c033ca10262ab31662dcab7cfb6a6c7d` to install the commit that 'v1.0.0' names now
? 2
$ cairn upgrade --repo-only
error: acme/skills#v1.0.0: the tag 'v1.0.0' was moved from commit 96b1e6dc37c4, which is installed, to 1feecb27c033 [pack-tag-moved]
  help: ask the owner of the repository; to install the new commit anyway, run `cairn upgrade --pack acme/skills --to 1feecb27c033ca10262ab31662dcab7cfb6a6c7d`
? 2

# the tag is gone, too
$ git -C ../origin/skills tag -d v1.0.0
Deleted tag 'v1.0.0' (was 1feecb2)
$ git -C ../origin/skills commit -q --amend -m 'and again'
$ sh cd ../origin/skills && git reflog expire --expire=now --all && git gc -q --prune=now
$ cairn cache clear
the cache is empty
$ cairn init --yes
error: acme/skills#v1.0.0: the repository no longer has commit 96b1e6dc37c452d83952192158a64f4c1811834b, which the lock file pins for 'v1.0.0', and it is not in the cache [pack-commit-missing]
  help: choose another reference with `cairn upgrade --pack acme/skills --to REF`
? 2
$ cairn upgrade --pack acme/skills --to main --yes --quiet
3 files checked, no findings
