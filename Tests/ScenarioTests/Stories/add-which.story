# at a terminal, add asks which skills of a repository to install; a name that it does not have is asked again
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
$ cairn init --yes --quiet --profile none
$ snapshot
$ cairn add file:///story/origin --quiet
< -
$ cairn add file:///story/origin --quiet
< tow
< ?
<end of input>
$ cairn add file:///story/origin --yes
$ unchanged ../repo
$ cairn add file:///story/origin --quiet
< tow
< two
< y
$ show .cairn/config.toml
$ cairn remove file:///story/origin --yes --quiet
$ cairn add file:///story/origin --quiet
<
< y
$ show .cairn/config.toml
# init asks the same
$ cairn remove --all --yes --quiet
$ cairn init --pack file:///story/origin --yes
$ cairn init --pack file:///story/origin --yes --quiet --skill two
$ show .cairn/config.toml
$ cairn remove --all --yes --quiet
$ cairn init --pack file:///story/origin --yes --quiet --all
$ show .cairn/config.toml
$ cairn init --all
$ cairn init --pack file:///story/origin --all --skill one
$ write ../origin/skills/four/SKILL.md
  ---
  name: four
  description: Does four. Use when asked.
  ---

  # four

  Do it.
$ write ../origin/skills/five/SKILL.md
  ---
  name: five
  description: Does five. Use when asked.
  ---

  # five

  Do it.
$ write ../origin/skills/six/SKILL.md
  ---
  name: six
  description: Does six. Use when asked.
  ---

  # six

  Do it.
$ sh cd ../origin && git add --all && git commit --quiet --message second
$ mkdir ../new
$ cd ../new
$ cairn init --profile none --yes --quiet
$ cairn add file:///story/origin --quiet
<
$ cairn add file:///story/origin --quiet
< all
< y
$ show .cairn/config.toml
