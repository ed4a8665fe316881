# a folder with repositories: one has Cairn, one has a mistake in a skill, one has neither, and one is not ours
$ git init --quiet --initial-branch=main /story/work/apps/shop
$ git init --quiet --initial-branch=main /story/work/apps/site
$ git init --quiet --initial-branch=main /story/work/old/attic
$ git init --quiet --initial-branch=main /story/work/tools
$ cd ../work
$ write .cairnignore
  /old/
$ write apps/site/.agents/skills/tea/SKILL.md
  ---
  name: coffee
  description: Makes tea. Use for tea.
  ---

  # Tea

  Make it.
$ write tools/README.md
  # Tools
$ cairn init apps/shop --profile minimal --agent none --yes --quiet
$ cairn workspace status
$ cairn workspace list
$ cairn workspace doctor
$ sh rm apps/shop/.agents/skills/deploy/SKILL.md
$ cairn workspace status
$ keys cairn workspace status --format json

# a list instead of folders; a line that names nothing is a row
$ write list.txt
  # what matters
  apps/site
  ./apps/none
$ cairn workspace doctor --list list.txt
$ cairn workspace doctor --list list.txt tools
$ cairn workspace status --format sarif
$ cairn workspace list --limit 1
$ cairn workspace list --jobs 0

# three machines, and their reports as one
$ cairn workspace matrix --shards 2
$ cairn workspace matrix --shards 2 --format github
$ cairn workspace doctor --list list.txt --format json --output one.json
$ cairn workspace doctor tools --format json --output two.json
$ cairn workspace merge one.json two.json
$ cairn workspace merge --shards 3 one.json two.json
$ cairn workspace merge list.txt
$ cairn workspace matrix --shards 2 --command upgrade
