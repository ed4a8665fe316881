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
error: /story/repo/manifest.toml:6:1: this line is a conflict marker of git; nothing was written [git-conflict]
  help: resolve the conflict in this file and run again
? 1
$ cairn new skill brew --yes
error: manifest.toml:6:1: this line is a conflict marker of git; nothing was written [git-conflict]
  help: resolve the conflict in this file and run again
? 1
$ cairn i18n status
error: manifest.toml:6:1: this line is a conflict marker of git; nothing was written [git-conflict]
  help: resolve the conflict in this file and run again
? 1
$ cairn pack bump --version patch
error: manifest.toml:6:1: this line is a conflict marker of git; nothing was written [git-conflict]
  help: resolve the conflict in this file and run again
? 1
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
error: CHANGELOG.md:5:1: this line is a conflict marker of git; nothing was written [git-conflict]
  help: resolve the conflict in this file and run again
? 1
$ cairn pack build --out ""
error: the folder name is empty [no-such-folder]
  help: name a folder
? 64
$ cairn pack build --out .git/dist
error: .git/dist: this folder belongs to git [root-refused]
  help: name another one
? 64
$ cairn pack build --out .cairn
error: .cairn: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ cairn manual --output manifest.toml/man1
error: manifest.toml/man1: file exists (mkdirat) [input-output]
? 2
$ unchanged
