# a pack whose manifest or changelog has conflict markers is left alone, and no folder of git gets a build
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  <<<<<<< ours
  version = "0.1.0"
  =======
  version = "0.2.0"
  >>>>>>> theirs
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  ---

  # Pour

  Pour slowly.
$ write CHANGELOG.md
  # Changelog

  ## [Unreleased]

  - Pouring.
$ snapshot
$ cairn new pack . --yes
$ cairn new skill brew --yes
$ cairn i18n status
$ cairn pack bump --version patch
$ unchanged
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]
$ write CHANGELOG.md
  # Changelog

  ## [Unreleased]

  <<<<<<< ours
  - Pouring.
  =======
  - Pouring slowly.
  >>>>>>> theirs
$ snapshot
$ cairn pack bump --version patch
$ cairn pack build --out ""
$ cairn pack build --out .git/dist
$ cairn pack build --out .cairn
$ cairn manual --output manifest.toml/man1
$ unchanged
