# at a terminal, the description is asked for, with a list of what makes a good one
$ cairn init --yes --quiet --profile none
$ cairn new skill tidy-imports
< ?
< Sorts the imports of a file and removes the unused ones.
< Sorts the imports of a file. Use when a file has unsorted imports.
< y
$ sh head -4 .agents/skills/tidy-imports/SKILL.md

# Enter takes the text although it lacks something, but not with an error
$ cairn new skill two --quiet
< Sorts the imports of a file and removes the unused ones.
<
< y
$ cairn new skill three
< Sorts <b>all</b> of the imports. Use when asked.
<
< n

# Enter at once leaves a placeholder, and the end of input writes nothing
$ cairn new skill four
<
< y
$ snapshot
$ cairn new skill five
<end of input>
$ unchanged

# a copy starts with the description of the other skill
$ cairn new skill six --from two
<
< y

# with `--yes`, `--dry-run` and `--description` nothing is asked
$ cairn new skill seven --yes
< x
$ cairn new skill eight --dry-run
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
< milk
< y
$ show routes.toml
