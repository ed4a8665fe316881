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
  one    Does one. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [one three two] (? for help)
< -
? 1
$ cairn add file:///story/origin --quiet
  one    Does one. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [one three two] (? for help)
< tow
'tow' is not one of the choices; did you mean 'two'?
skills to install ('-' for none, or 'all') [one three two] (? for help)
< ?
separate names with spaces; Enter takes those in brackets; --skill and --all answer this question in advance; `cairn add` and `cairn remove` change the choice later; Ctrl-D stops and writes nothing
  one    Does one. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [one three two] (? for help)
<end of input>
? 1
$ cairn add file:///story/origin --yes
error: file:///story/origin: this pack has 3 skills [skills-not-chosen]
  help: use --all, or --skill with one of one, three, two
? 64
$ unchanged ../repo
$ cairn add file:///story/origin --quiet
  one    Does one. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [one three two] (? for help)
< tow
'tow' is not one of the choices; did you mean 'two'?
skills to install ('-' for none, or 'all') [one three two] (? for help)
< two
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/two/SKILL.md
update  .cairn/config.toml
total: create 1, update 2
proceed? [Y/n]
< y
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
source = "file:///story/origin"
profile = "none"
add = ["two"]
$ cairn remove file:///story/origin --yes --quiet
$ cairn add file:///story/origin --quiet
  one    Does one. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [one three two] (? for help)
<
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/one/SKILL.md
create  .agents/skills/three/SKILL.md
create  .agents/skills/two/SKILL.md
update  .cairn/config.toml
total: create 3, update 2
proceed? [Y/n]
< y
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
source = "file:///story/origin"
# init asks the same
$ cairn remove --all --yes --quiet
$ cairn init --pack file:///story/origin --yes
error: file:///story/origin: this pack has 3 skills [skills-not-chosen]
  help: use --all, or --skill with one of one, three, two
? 64
$ cairn init --pack file:///story/origin --yes --quiet --skill two
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "file:///story/origin"
profile = "none"
add = ["two"]
$ cairn remove --all --yes --quiet
$ cairn init --pack file:///story/origin --yes --quiet --all
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "file:///story/origin"
$ cairn init --all
error: --all requires --pack [usage]
  help: name a pack
  help: run `cairn init --help` for help
? 64
$ cairn init --pack file:///story/origin --all --skill one
error: --all cannot be combined with --skill [usage]
  help: remove one of them
  help: run `cairn init --help` for help
? 64
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
  five   Does five. Use when asked.
  four   Does four. Use when asked.
  one    Does one. Use when asked.
  six    Does six. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [-] (? for help)
<
? 1
$ cairn add file:///story/origin --quiet
  five   Does five. Use when asked.
  four   Does four. Use when asked.
  one    Does one. Use when asked.
  six    Does six. Use when asked.
  three  Does three. Use when asked.
  two    Does two. Use when asked.
skills to install ('-' for none, or 'all') [-] (? for help)
< all
update  .agents/skills/INDEX.md  (to match the installed skills)
create  6 skills (five, four, one, …)
update  .cairn/config.toml
total: create 6, update 2
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
proceed? [Y/n]
< y
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
source = "file:///story/origin"
