# what a build that was killed left in its folder is deleted by the next one, and nothing else
$ write manifest.toml
  schema = 1
  [pack]
  id = "tea.house"
  name = "Tea"
  version = "1.0.0"
  layout = "plain"
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when guests come.
  ---

  # Brew

  Boil water.
$ mkdir dist
$ write dist/.cairn-build-1f3a9c
  half
$ write dist/.cairn-build-mine
  mine
$ write dist/.cairn-build-
  mine
$ cairn pack build -q
$ sh ls -A dist
.cairn-build-
.cairn-build-mine
SHA256SUMS
tea.house-1.0.0.tar.gz
tea.house-1.0.0.zip
