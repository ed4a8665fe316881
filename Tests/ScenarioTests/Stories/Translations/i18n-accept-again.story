# copies that were left out are not up to date, and what was accepted although it is a copy counts as accepted
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
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea for guests. Use when the tea is ready.
  ---

  # Pour

  Pour slowly.
$ cairn pack bump --yes --quiet
$ cairn i18n new ko --yes --quiet
$ cairn i18n accept all ko --yes
$ cairn i18n accept all ko --yes --format json
$ cairn i18n accept pour ko --force --yes
$ cairn i18n accept all ko --review human --yes
$ cairn i18n accept all ko --yes
