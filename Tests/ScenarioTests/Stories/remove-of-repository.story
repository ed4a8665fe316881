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
$ list .agents/skills
$ show .cairn/config.toml
$ append .agents/skills/one/SKILL.md
  Mine.
$ cairn remove one --yes
$ show .agents/skills/one/SKILL.md
# its reference need not be named
$ cairn remove file:///story/origin --yes --quiet
$ list .agents/skills
$ git status --porcelain
$ cairn undo --yes --quiet
$ list .agents/skills
