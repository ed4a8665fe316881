# a repository of skills that git finds at an address of GitHub, with two versions
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
$ append ../origin/skills/skills/brew/SKILL.md

  Then pour.
$ git -C ../origin/skills commit -q -a -m 'Say how it ends'
$ git -C ../origin/skills tag v1.1.0
$ sh for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21; do git -C ../origin/skills commit -q --allow-empty -m "Step $n"; done
$ append ../origin/skills/skills/brew/SKILL.md

  Then drink.
$ git -C ../origin/skills commit -q -a -m 'Say what it is for'
$ git -C ../origin/skills tag v2.0.0
$ cairn init --pack acme/skills#v1.0.0 --yes --quiet
$ sh sed -i.bak 's/^source = .*/& # the skills of the team/' .cairn/config.toml && rm .cairn/config.toml.bak
$ git add -A
$ git commit -q -m install

# a tag stays where it is, so nothing is outdated
$ cairn upgrade --repo-only --check
$ cairn upgrade --repo-only --check -v

# one pack moves to another reference, with what happened between; the comments of the config stay
$ cairn upgrade --to v1.1.0 --dry-run
$ cairn upgrade --to v1.1.0 --yes
$ show .cairn/config.toml
$ show .agents/skills/brew/SKILL.md

# at most twenty commits are listed
$ cairn upgrade --pack acme/skills --to ^2 --yes
$ cairn upgrade --pack acme.skills --to ^2 --yes
$ cairn upgrade --repo-only --check

# back to an older version, with the commits that are no longer included
$ cairn upgrade --pack acme.skills --to v1.1.0 --dry-run
$ keys cairn upgrade --pack acme.skills --to v1.1.0 --dry-run --format json
$ cairn upgrade --pack acme/skills#^2 --to v1.0.0 --yes
$ git diff --stat
$ cairn undo --yes

# a branch, the first digits of a commit, and what does not exist
$ cairn upgrade --to main --yes
$ cairn upgrade --to nothing
$ cairn upgrade --to v2.0.1
$ cairn upgrade --to ^3
$ cairn upgrade --to 'a b'
$ cairn upgrade --repo-only --to v1.0.0 --yes

# a version can be that of the executable, and a name must be that of a pack
$ cairn upgrade --to 1.0.0
$ cairn upgrade --pack nothing.here --to v1.0.0
$ cairn upgrade --pack acme/others --to v1.0.0
$ cairn upgrade --pack a --pack b --to v1.0.0

# a history that cannot be had is no error
$ sh git -C ../origin/skills checkout -q --orphan other && git -C ../origin/skills commit -q -m 'Start again' && git -C ../origin/skills tag v3.0.0
$ append ../origin/skills/skills/brew/SKILL.md
  Again.
$ git -C ../origin/skills commit -q -a --amend -m 'Start again'
$ git -C ../origin/skills tag -f v3.0.0
$ cairn upgrade --to v3.0.0 --dry-run

# a tag that was moved names both commits, and how to install the new one
$ git -C ../origin/skills tag -f v1.0.0 v1.1.0
$ cairn upgrade --repo-only --check
$ cairn upgrade --to v1.0.0 --yes
$ cairn upgrade --to ^1.0.0 --dry-run
$ cairn upgrade --to '>=1.0.0 <1.1.0' --dry-run

# with two packs of git repositories one must be named, and a pack that is not from one cannot be moved
$ write ../origin/tools/SKILL.md
  ---
  name: tools
  description: Names tools. Use when one is needed.
  ---

  # Tools

  A spoon.
$ git init -q --initial-branch=main ../origin/tools
$ git -C ../origin/tools add -A
$ git -C ../origin/tools commit -q -m first
$ cairn add acme/tools --yes --quiet
$ cairn add builtin --yes --quiet
$ cairn upgrade --to v1.1.0
$ cairn upgrade --pack builtin --to v1.1.0
$ cairn upgrade --pack cairn.core --to v1.1.0
$ cairn remove acme/tools --yes --quiet
$ cairn remove acme/skills#v1.0.0 --yes --quiet
$ cairn upgrade --repo-only --to v1.1.0
