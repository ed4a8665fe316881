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
routes.toml: warning: the skill 'brew' has no route [route.every-skill-routed]
    = help: add [routes.brew]
    = unsafe fix: add a route with guessed values
·
routes.toml:9:9: error: this pack has no skill 'pour' [route.skill-exists]
  9 | [routes.pour]
    |         ^^^^
    = help: correct the name, or remove it
·
1 error, 1 warning in 4 files; 1 fixable with `cairn doctor --fix --unsafe-fixes`
? 1
$ write routes.toml
  schema = 1
  categories = [
$ cairn doctor
routes.toml: warning: the skill 'brew' has no route [route.every-skill-routed]
    = help: add [routes.brew]
·
routes.toml:2:14: error: the array has no closing ] [route.schema]
  2 | categories = [
    |              ^
·
1 error, 1 warning in 4 files
? 1
$ delete routes.toml
$ write ../notes.toml
  schema = 1
$ link routes.toml -> ../notes.toml
$ cairn doctor
routes.toml: error: this is a symbolic link to '../notes.toml', and the files of a pack must be regular files [document.readable]
    = help: replace it with the file
·
1 error in 3 files
? 1
