# the doctor reads the routes of a plain pack, which are at its top, and tells of files that no command can use
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"
  ledger = "ledger.toml"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water.
$ cairn pack bump --yes --quiet
$ write routes.toml
  schema = 1

  [categories.tea]
  priority = 50

  [categories.tea.title]
  en = "Tea"

  [routes.pour]
  category = "tea"
  type = "primary"
  priority = 50
$ cairn doctor
$ write routes.toml
  schema = 1
  categories = [
$ cairn doctor
$ delete routes.toml
$ write ../notes.toml
  schema = 1
$ link routes.toml -> ../notes.toml
$ cairn doctor
