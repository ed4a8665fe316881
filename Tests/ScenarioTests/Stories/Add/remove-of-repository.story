# a pack of a repository, or one skill of it, is removed; an edited file stays
$ write ../origin/skills/one/SKILL.md
  ---
  name: one
  description: Does one. Use when asked.
  ---

  # one

  Do it.
$ write ../origin/skills/two/SKILL.md
  ---
  name: two
  description: Does two. Use when asked.
  ---

  # two

  Do it.
$ write ../origin/skills/three/SKILL.md
  ---
  name: three
  description: Does three. Use when asked.
  ---

  # three

  Do it.
$ sh cd ../origin && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first
$ sh cd ../origin && git tag v1.0.0
$ cairn init --yes --quiet --profile none
$ git add --all
$ git commit --quiet --message all
$ cairn add file:///story/origin#v1.0.0 --all --yes --quiet
$ cairn remove two --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/two/SKILL.md
updated  .cairn/config.toml
total: updated 2, removed 1
to commit: `git add .agents .cairn && git commit`
$ list .agents/skills
INDEX.md
one/SKILL.md
routes.toml
three/SKILL.md
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "file:///story/origin#v1.0.0"
remove = ["two"]
$ append .agents/skills/one/SKILL.md
  Mine.
$ cairn remove one --yes
left over  .agents/skills/one/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
updated    .cairn/config.toml
total: updated 1, left over 1
to commit: `git add .cairn && git commit`
$ show .agents/skills/one/SKILL.md
---
name: one
description: Does one. Use when asked.
---
·
\# one
·
Do it.
Mine.
# its reference need not be named
$ cairn remove file:///story/origin --yes --quiet
$ list .agents/skills
INDEX.md
one/SKILL.md
routes.toml
$ git status --porcelain
 M .agents/skills/INDEX.md
 M .cairn/lock.toml
?? .agents/skills/one/
?? .cairn/base/5e4b780203ab6ccd2c3b7c6b37d412fa6b493004f5a987b5d3512142fc50fbb6
$ cairn undo --yes --quiet
$ list .agents/skills
INDEX.md
one/SKILL.md
routes.toml
three/SKILL.md
