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
nothing to do: everything is up to date
$ cairn upgrade --repo-only --check -v
note: acme.skills: 1.0.0, up to date (acme/skills#v1.0.0)
nothing to do: everything is up to date

# one pack moves to another reference, with what happened between; the comments of the config stay
$ cairn upgrade --to v1.1.0 --dry-run
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#v1.1.0: commit 96b1e6dc37c4 -> 367502837e7b
    - Say how it ends
update  .agents/skills/brew/SKILL.md
update  .cairn/config.toml
total: update 2
$ cairn upgrade --to v1.1.0 --yes
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#v1.1.0: commit 96b1e6dc37c4 -> 367502837e7b
    - Say how it ends
updated  .agents/skills/brew/SKILL.md
updated  .cairn/config.toml
total: updated 2
to commit: `git add .agents .cairn && git commit`
3 files checked, no findings
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "acme/skills#v1.1.0" # the skills of the team
$ show .agents/skills/brew/SKILL.md
---
name: brew
description: Makes tea. Use when somebody is thirsty.
---
·
\# Brew
·
With a pot.
·
Then pour.

# at most twenty commits are listed
$ cairn upgrade --pack acme/skills --to ^2 --yes
acme.skills: 1.1.0 -> 2.0.0
  acme/skills#^2: commit 367502837e7b -> 633d0728ce01
    - Say what it is for
    - Step 21
    - Step 20
    - Step 19
    - Step 18
    - Step 17
    - Step 16
    - Step 15
    - Step 14
    - Step 13
    - Step 12
    - Step 11
    - Step 10
    - Step 9
    - Step 8
    - Step 7
    - Step 6
    - Step 5
    - Step 4
    - Step 3
    - and 2 more
updated  .agents/skills/brew/SKILL.md
updated  .cairn/config.toml
total: updated 2
to commit: `git add .agents .cairn && git commit`
3 files checked, no findings
$ cairn upgrade --pack acme.skills --to ^2 --yes
nothing to do: everything is up to date
3 files checked, no findings
$ cairn upgrade --repo-only --check
nothing to do: everything is up to date

# back to an older version, with the commits that are no longer included
$ cairn upgrade --pack acme.skills --to v1.1.0 --dry-run
acme.skills: 2.0.0 -> 1.1.0, an older version
  acme/skills#v1.1.0: commit 633d0728ce01 -> 367502837e7b
  these commits are no longer included:
    - Say what it is for
    - Step 21
    - Step 20
    - Step 19
    - Step 18
    - Step 17
    - Step 16
    - Step 15
    - Step 14
    - Step 13
    - Step 12
    - Step 11
    - Step 10
    - Step 9
    - Step 8
    - Step 7
    - Step 6
    - Step 5
    - Step 4
    - Step 3
    - and 2 more
update  .agents/skills/brew/SKILL.md
update  .cairn/config.toml
total: update 2
$ keys cairn upgrade --pack acme.skills --to v1.1.0 --dry-run --format json
applied: boolean
cairn: string
changes[].action: string
changes[].document: string
changes[].path: string
command: string
commit[]: string
packs[].changelog: empty list
packs[].compare: string
packs[].from: string
packs[].fromCommit: string
packs[].id: string
packs[].log[]: string
packs[].more: number
packs[].older: boolean
packs[].reference: string
packs[].reverse: boolean
packs[].source: string
packs[].to: string
packs[].toCommit: string
root: string
schema: number
skipped: empty list
summary.updated: number
upToDate: empty list
$ cairn upgrade --pack acme/skills#^2 --to v1.0.0 --yes
acme.skills: 2.0.0 -> 1.0.0, an older version
  acme/skills#v1.0.0: commit 633d0728ce01 -> 96b1e6dc37c4
  these commits are no longer included:
    - Say what it is for
    - Step 21
    - Step 20
    - Step 19
    - Step 18
    - Step 17
    - Step 16
    - Step 15
    - Step 14
    - Step 13
    - Step 12
    - Step 11
    - Step 10
    - Step 9
    - Step 8
    - Step 7
    - Step 6
    - Step 5
    - Step 4
    - Step 3
    - and 3 more
updated  .agents/skills/brew/SKILL.md
updated  .cairn/config.toml
total: updated 2
3 files checked, no findings
$ git diff --stat
$ cairn undo --yes
reverting `cairn upgrade` (000004-2c829abe1f4532e1)
restored  .agents/skills/brew/SKILL.md
restored  .cairn/config.toml
total: restored 2

# a branch, the first digits of a commit, and what does not exist
$ cairn upgrade --to main --yes
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
3 files checked, no findings
$ cairn upgrade --to nothing
error: acme/skills#nothing: the repository has no tag, branch or commit 'nothing' [reference.not-found]
  help: available: main, v1.0.0, v1.1.0, v2.0.0
? 2
$ cairn upgrade --to v2.0.1
error: acme/skills#v2.0.1: the repository has no tag, branch or commit 'v2.0.1' [reference.not-found-near]
  help: did you mean 'v2.0.0'? available: main, v1.0.0, v1.1.0, v2.0.0
? 2
$ cairn upgrade --to ^3
error: acme/skills#^3: no tag is a version in the range '^3' [reference.no-version]
  help: the newest version is v2.0.0
? 2
$ cairn upgrade --to 'a b'
error: 'a b' cannot be the name of a tag or branch [bad-reference]
  help: use a tag, branch, commit or version range
? 64
$ cairn upgrade --repo-only --to v1.0.0 --yes
acme.skills: 0.0.0+633d0728ce01 -> 1.0.0, an older version
  acme/skills#v1.0.0: commit 633d0728ce01 -> 96b1e6dc37c4
  these commits are no longer included:
    - Say what it is for
    - Step 21
    - Step 20
    - Step 19
    - Step 18
    - Step 17
    - Step 16
    - Step 15
    - Step 14
    - Step 13
    - Step 12
    - Step 11
    - Step 10
    - Step 9
    - Step 8
    - Step 7
    - Step 6
    - Step 5
    - Step 4
    - Step 3
    - and 3 more
updated  .agents/skills/brew/SKILL.md
updated  .cairn/config.toml
total: updated 2
3 files checked, no findings

# a reference that was changed in the config by hand is told, and followed, also to an older version
$ sh sed -i.bak 's/#v1.0.0/#v1.1.0/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn doctor
.cairn/config.toml: error: acme/skills#v1.1.0 is chosen, but acme/skills#v1.0.0 is installed [lock.config-followed]
    = help: run `cairn upgrade`
·
1 error in 3 files
? 1
$ cairn upgrade --repo-only --yes
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#v1.1.0: commit 96b1e6dc37c4 -> 367502837e7b
    - Say how it ends
updated  .agents/skills/brew/SKILL.md
total: updated 1
to commit: `git add .agents .cairn && git commit`
3 files checked, no findings
$ sh sed -i.bak 's/#v1.1.0/#v1.0.0/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn upgrade --repo-only --yes --quiet
3 files checked, no findings
$ cairn doctor
3 files checked, no findings

# a version can be that of the executable, and a name must be that of a pack
$ cairn upgrade --to 1.0.0
error: '1.0.0' can be a tag of a pack or a version of `cairn` [which-version]
  help: use --to with --pack for the pack, or with --cli-only for `cairn`
? 64
$ cairn upgrade --pack nothing.here --to v1.0.0
error: nothing.here: pack nothing.here is not installed [pack-not-installed]
  help: run `cairn add nothing.here` to install it
? 1
$ cairn upgrade --pack acme/others --to v1.0.0
error: acme/others: pack acme/others is not installed [pack-not-installed]
  help: run `cairn add acme/others` to install it
? 1
$ cairn upgrade --pack a --pack b --to v1.0.0
error: --to is for one pack [usage]
  help: name one pack
  help: run `cairn upgrade --help` for help
? 64

# a history that cannot be had is no error
$ sh git -C ../origin/skills checkout -q --orphan other && git -C ../origin/skills commit -q -m 'Start again' && git -C ../origin/skills tag v3.0.0
$ append ../origin/skills/skills/brew/SKILL.md
  Again.
$ git -C ../origin/skills commit -q -a --amend -m 'Start again'
$ git -C ../origin/skills tag -f v3.0.0
Updated tag 'v3.0.0' (was 46dbcde)
$ cairn upgrade --to v3.0.0 --dry-run
acme.skills: 1.0.0 -> 3.0.0
  acme/skills#v3.0.0: commit 96b1e6dc37c4 -> 080a34cd8d3a
  the commits between the two versions are not available
update  .agents/skills/brew/SKILL.md
update  .cairn/config.toml
total: update 2

# a tag that was moved names both commits, and how to install the new one
$ git -C ../origin/skills tag -f v1.0.0 v1.1.0
Updated tag 'v1.0.0' (was 96b1e6d)
$ cairn upgrade --repo-only --check
error: acme/skills#v1.0.0: the tag 'v1.0.0' was moved from commit 96b1e6dc37c4, which is installed, to 367502837e7b [pack-tag-moved]
  help: ask the owner of the repository; to install the new commit anyway, run `cairn upgrade --pack acme/skills --to 367502837e7b1560f3622f18f18128242b994513`
? 2
$ cairn upgrade --to v1.0.0 --yes
error: acme/skills#v1.0.0: the tag 'v1.0.0' was moved from commit 96b1e6dc37c4, which is installed, to 367502837e7b [pack-tag-moved]
  help: ask the owner of the repository; to install the new commit anyway, run `cairn upgrade --pack acme/skills --to 367502837e7b1560f3622f18f18128242b994513`
? 2
$ cairn upgrade --to ^1.0.0 --dry-run
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#^1.0.0: commit 96b1e6dc37c4 -> 367502837e7b
    - Say how it ends
update  .agents/skills/brew/SKILL.md
update  .cairn/config.toml
total: update 2
$ cairn upgrade --to '>=1.0.0 <1.1.0' --dry-run
error: acme/skills#>=1.0.0 <1.1.0: the tag 'v1.0.0' was moved from commit 96b1e6dc37c4, which is installed, to 367502837e7b [pack-tag-moved]
  help: ask the owner of the repository; to install the new commit anyway, run `cairn upgrade --pack acme/skills --to 367502837e7b1560f3622f18f18128242b994513`
? 2

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
error: --to moves one pack, and 2 could be meant: acme.skills, acme.tools [which-pack]
  help: name one with --pack
? 64
$ cairn upgrade --pack builtin --to v1.1.0
error: builtin is not from a git repository, so --to cannot move it [no-git-pack]
  help: omit --to
? 64
$ cairn upgrade --pack cairn.core --to v1.1.0
error: cairn.core is not from a git repository, so --to cannot move it [no-git-pack]
  help: omit --to
? 64
$ cairn remove acme/tools --yes --quiet
$ cairn remove acme/skills#v1.0.0 --yes --quiet
$ cairn upgrade --repo-only --to v1.1.0
error: --to moves a pack of a git repository, and none is installed [no-git-pack]
  help: for a version of `cairn` itself, run `cairn self upgrade --to`
? 64

# a version that the range does not allow is named
$ mkdir ../ranged
$ cd ../ranged
$ git init -q
$ cairn init --pack 'acme/skills#^1.0' --yes --quiet
$ cairn upgrade --repo-only --check
note: acme/skills has version 3.0.0, which '^1.0' does not allow
  help: to move to it, run `cairn upgrade --pack acme/skills --to '^3.0.0'`
nothing to do: everything is up to date
$ cairn upgrade --repo-only --check --format json
{
  "applied" : false,
  "cairn" : "0.1.0",
  "changes" : [
·
  ],
  "command" : "upgrade",
  "commit" : [
·
  ],
  "packs" : [
·
  ],
  "root" : "/story/ranged",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
·
  },
  "upToDate" : [
    {
      "commit" : "367502837e7b1560f3622f18f18128242b994513",
      "id" : "acme.skills",
      "outside" : "3.0.0",
      "source" : "acme/skills#^1.0",
      "version" : "1.1.0"
    }
  ]
}
$ cairn upgrade --pack acme/skills --to '^2.0.0' --check
acme.skills: 1.1.0 -> 2.0.0
  acme/skills#^2.0.0: commit 367502837e7b -> 633d0728ce01
    - Say what it is for
    - Step 21
    - Step 20
    - Step 19
    - Step 18
    - Step 17
    - Step 16
    - Step 15
    - Step 14
    - Step 13
    - Step 12
    - Step 11
    - Step 10
    - Step 9
    - Step 8
    - Step 7
    - Step 6
    - Step 5
    - Step 4
    - Step 3
    - and 2 more
update  .agents/skills/brew/SKILL.md
update  .cairn/config.toml
total: update 2
? 1
