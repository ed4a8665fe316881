# at a terminal, the description is asked for, with a list of what makes a good one
$ cairn init --yes --quiet --profile none
$ cairn new skill tidy-imports
a good description:
  [ ] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [ ] has at most 1024 characters
  [ ] has no tags in angle brackets
  [ ] has no placeholder
description [placeholder] (? for help)
< ?
agents choose a skill by its description alone; write what the skill does and when to use it; Enter takes what is in brackets; --description answers this question in advance; Ctrl-D stops and writes nothing
description [placeholder] (? for help)
< Sorts the imports of a file and removes the unused ones.
Sorts the imports of a file and removes the unused ones.
a good description:
  [x] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [x] has at most 1024 characters
  [x] has no tags in angle brackets
  [x] has no placeholder
description [the one above] (? for help)
< Sorts the imports of a file. Use when a file has unsorted imports.
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/tidy-imports/SKILL.md  (your own file)
total: create 1, update 1
proceed? [Y/n]
< y
total: created 1, updated 1
to complete: .agents/skills/tidy-imports/SKILL.md (lines with placeholders: 10, 14, 18)
to commit: `git add .agents && git commit`
$ sh head -4 .agents/skills/tidy-imports/SKILL.md
---
name: tidy-imports
description: Sorts the imports of a file. Use when a file has unsorted imports.
metadata:

# Enter takes the text although it lacks something, but not with an error
$ cairn new skill two --quiet
a good description:
  [ ] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [ ] has at most 1024 characters
  [ ] has no tags in angle brackets
  [ ] has no placeholder
description [placeholder] (? for help)
< Sorts the imports of a file and removes the unused ones.
Sorts the imports of a file and removes the unused ones.
a good description:
  [x] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [x] has at most 1024 characters
  [x] has no tags in angle brackets
  [x] has no placeholder
description [the one above] (? for help)
<
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/two/SKILL.md  (your own file)
total: create 1, update 1
proceed? [Y/n]
< y
$ cairn new skill three
a good description:
  [ ] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [ ] has at most 1024 characters
  [ ] has no tags in angle brackets
  [ ] has no placeholder
description [placeholder] (? for help)
< Sorts <b>all</b> of the imports. Use when asked.
Sorts <b>all</b> of the imports. Use when asked.
a good description:
  [x] says what the skill does and what its result is
  [x] says when to use it, with the words of such a task: 'Use when ...'
  [x] has at most 1024 characters
  [ ] has no tags in angle brackets
  [x] has no placeholder
description [the one above] (? for help)
<
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/three/SKILL.md  (your own file)
total: create 1, update 1
proceed? [Y/n]
< n
nothing was written
? 1

# Enter at once leaves a placeholder, and the end of input writes nothing
$ cairn new skill four
a good description:
  [ ] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [ ] has at most 1024 characters
  [ ] has no tags in angle brackets
  [ ] has no placeholder
description [placeholder] (? for help)
<
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/four/SKILL.md  (your own file)
total: create 1, update 1
proceed? [Y/n]
< y
total: created 1, updated 1
\u{1B}[1;33mwarning:\u{1B}[0m .agents/skills/four/SKILL.md:3: the description is a placeholder, and agents choose a skill by its description
  \u{1B}[1;32mhelp:\u{1B}[0m replace it, or use --description
to complete: .agents/skills/four/SKILL.md (lines with placeholders: 3, 10, 14, 18)
to commit: `git add .agents && git commit`
$ snapshot
$ cairn new skill five
a good description:
  [ ] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [ ] has at most 1024 characters
  [ ] has no tags in angle brackets
  [ ] has no placeholder
description [placeholder] (? for help)
<end of input>
nothing was written
? 1
$ unchanged

# a copy starts with the description of the other skill
$ cairn new skill six --from two
Sorts the imports of a file and removes the unused ones.
a good description:
  [x] says what the skill does and what its result is
  [ ] says when to use it, with the words of such a task: 'Use when ...'
  [x] has at most 1024 characters
  [x] has no tags in angle brackets
  [x] has no placeholder
description [the one above] (? for help)
<
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/six/SKILL.md  (your own file)
total: create 1, update 1
proceed? [Y/n]
< y
total: created 1, updated 1
to complete: .agents/skills/six/SKILL.md (lines with placeholders: 10, 14, 18)
to commit: `git add .agents && git commit`

# with `--yes`, `--dry-run` and `--description` nothing is asked
$ cairn new skill seven --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/seven/SKILL.md  (your own file)
total: created 1, updated 1
\u{1B}[1;33mwarning:\u{1B}[0m .agents/skills/seven/SKILL.md:3: the description is a placeholder, and agents choose a skill by its description
  \u{1B}[1;32mhelp:\u{1B}[0m replace it, or use --description
to complete: .agents/skills/seven/SKILL.md (lines with placeholders: 3, 10, 14, 18)
to commit: `git add .agents && git commit`
nobody asked:
< x
$ cairn new skill eight --dry-run
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/eight/SKILL.md  (your own file)
total: create 1, update 1
nobody asked:
< x

# in a pack with several categories, the category is asked for
$ mkdir pack
$ cd pack
$ write manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Ours"
  version = "1.0.0"
  layout = "plain"
$ write routes.toml
  schema = 1
  [categories.tea]
  priority = 10
  [categories.tea.title]
  en = "Tea"
  [categories.milk]
  priority = 20
$ cairn new skill brew --description 'Brews tea. Use when asked.'
  tea   Tea
  milk
category of its route [tea] (? for help)
< milk
the skill becomes a part of the pack example.ours, not one of your own in the repository /story/repo
update  pack/routes.toml
create  pack/skills/brew/SKILL.md
total: create 1, update 1
proceed? [Y/n]
< y
total: created 1, updated 1
to complete: pack/skills/brew/SKILL.md (lines with placeholders: 13, 17, 21)
to commit: `git -C /story/repo add pack/routes.toml pack/skills/brew/SKILL.md && git -C /story/repo commit`
$ show routes.toml
schema = 1
[categories.tea]
priority = 10
[categories.tea.title]
en = "Tea"
[categories.milk]
priority = 20
·
[routes.brew]
category = "milk"
type = "primary"
priority = 50
·
[routes.brew.terms]
en = ["brew", "asked"]
