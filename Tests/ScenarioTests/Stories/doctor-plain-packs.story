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
$ cairn doctor routes.toml
$ cairn pack preview --locale ko

# routes.toml of another program is not a file of Cairn
$ write other/routes.toml
  schema = 1

  [routes.home]
  path = "/"
$ cairn doctor other
