# a file in the place of a folder stops the commands for authors before anything is written
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
$ write skills/pour
  Pour slowly.
$ snapshot
$ cairn new skill pour --description "Pours tea for guests. Use when the tea is ready." --yes
error: skills/pour: a skill with the name 'pour' already exists; nothing was written [skill-name-taken]
  help: use another name
? 1
$ delete skills/pour
$ write locales/ko
  Korean
$ snapshot
$ cairn i18n new ko --yes
error: /story/repo/locales/ko: the templates of a pack must be in a folder, but this is not a folder [pack-invalid]
? 2
$ unchanged
$ write .claude-plugin
  mine
$ snapshot
$ cairn pack build --for claude --yes
error: /story/repo/locales/ko: the templates of a pack must be in a folder, but this is not a folder [pack-invalid]
? 2
$ unchanged
