# skills outside of a sparse checkout do not count as deleted: the ledger keeps them, and no archive lacks them
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
$ git init -q --initial-branch=main
warning: re-init: ignored --initial-branch=main
$ git add -A
$ git commit -q -m first
$ git sparse-checkout set --no-cone /* !/skills/pour/
$ snapshot
$ cairn pack bump --yes
error: skills/pour/SKILL.md: this file of the pack is outside of the sparse checkout [outside-sparse-checkout]
  help: add its folder with `git sparse-checkout add`
? 2
$ cairn pack build
error: skills/pour/SKILL.md: this file of the pack is outside of the sparse checkout [outside-sparse-checkout]
  help: add its folder with `git sparse-checkout add`
? 2
$ cairn i18n status
error: skills/pour/SKILL.md: this file of the pack is outside of the sparse checkout [outside-sparse-checkout]
  help: add its folder with `git sparse-checkout add`
? 2
$ cairn new skill pour --description "Pours tea for guests. Use when the tea is ready." --yes
error: skills/pour/SKILL.md: this file of the pack is outside of the sparse checkout [outside-sparse-checkout]
  help: add its folder with `git sparse-checkout add`
? 2
$ unchanged
$ git sparse-checkout disable
$ cairn pack bump
nothing to do: everything is up to date
