# the routes of a plain pack are checked, and its translations link to scripts that only the source language has
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write routes.toml
  schema = 1

  [categories.table]
  priority = 10

  [routes.brew]
  category = "tabel"
  type = "primary"
  priority = 50

  [routes.pour]
  category = "table"
  type = "primary"
  priority = 500
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when guests come.
  ---

  # Brew

  Run [the kettle](scripts/kettle.sh) first.
$ write skills/brew/scripts/kettle.sh
  #!/bin/sh
  echo hot
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 차를 우립니다. 손님이 올 때 씁니다.
  ---

  # 우리기

  먼저 [주전자](scripts/kettle.sh)를 켜고 [찻잎](references/leaves.md)을 봅니다.
$ cairn doctor
locales/ko/skills/brew/SKILL.md:8:38: warning: 'references/leaves.md' does not exist in this repository [link.target-exists]
  8 | 먼저 [주전자](scripts/kettle.sh)를 켜고 [찻잎](references/leaves.md)을 봅니다.
    |                                                ^^^^^^^^^^^^^^^^^^^^
    = help: correct the path or add the file
·
routes.toml:7:12: error: unknown name 'tabel' [route.category-known]
  7 | category = "tabel"
    |            ^^^^^^^
    = help: did you mean 'table'?
·
routes.toml:11:9: error: this pack has no skill 'pour' [route.skill-exists]
  11 | [routes.pour]
     |         ^^^^
     = help: correct the name, or remove it
·
routes.toml:14:12: error: priority is 500; it must be from 1 to 100 [route.priority-in-range]
  14 | priority = 500
     |            ^^^
·
3 errors, 1 warning, 1 info in 5 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ cairn doctor routes.toml
routes.toml:7:12: error: unknown name 'tabel' [route.category-known]
  7 | category = "tabel"
    |            ^^^^^^^
    = help: did you mean 'table'?
·
routes.toml:11:9: error: this pack has no skill 'pour' [route.skill-exists]
  11 | [routes.pour]
     |         ^^^^
     = help: correct the name, or remove it
·
routes.toml:14:12: error: priority is 500; it must be from 1 to 100 [route.priority-in-range]
  14 | priority = 500
     |            ^^^
·
3 errors in 1 file
? 1
$ cairn pack preview --locale ko
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  routes.toml:7:12: unknown name 'tabel' [route.category-known]
    help: did you mean 'table'?
  routes.toml:11:9: this pack has no skill 'pour' [route.skill-exists]
    help: correct the name, or remove it
  routes.toml:14:12: priority is 500; it must be from 1 to 100 [route.priority-in-range]
? 2

# routes.toml of another program is not a file of Cairn
$ write other/routes.toml
  schema = 1

  [routes.home]
  path = "/"
$ cairn doctor other
error: other: nothing to check: there are no documents for agents here [nothing-to-check]
  help: name another path, or skip it with --ignore-unknown
? 2
