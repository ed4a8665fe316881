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
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  manifest.toml:8:10: ledger '../ledger.toml' has the component '..' [manifest.path-stays-inside]
    help: use a path inside the pack or the repository
? 2
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
created  locales/ko/skills/brew/SKILL.md  (to translate)
updated  manifest.toml  (available in ko)
total: created 1, updated 1
$ show manifest.toml
schema = 1
·
[pack]
id = "tea.house"
name = "Tea house"
version = "1.0.0"
layout = "plain"
ledger = "ledger.toml"
·
[locales]
source = "en"
available = ["en", "ko"]
