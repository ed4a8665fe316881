# a ledger that the manifest does not name, or names wrongly, is not replaced by a new one
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
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"
  ledger = "../ledger.toml"

  [locales]
  source = "en"
  available = ["en"]
$ snapshot
$ cairn i18n new ko --yes
$ unchanged
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]
$ cairn i18n new ko --yes
$ show manifest.toml
