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
$ sh cd ../origin/skills && git reflog expire --expire=now --all && git gc -q --prune=now
$ cairn cache clear
$ cairn init --yes
$ cairn upgrade --repo-only

# the tag is gone, too
$ git -C ../origin/skills tag -d v1.0.0
$ git -C ../origin/skills commit -q --amend -m 'and again'
$ sh cd ../origin/skills && git reflog expire --expire=now --all && git gc -q --prune=now
$ cairn cache clear
$ cairn init --yes
$ cairn upgrade --pack acme/skills --to main --yes --quiet
