# a release sets the version and dates the changelog, also without a ledger
$ write manifest.toml
  schema = 1

  # What it is.
  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0" # by cairn pack bump
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]

  [profiles.small]
  skills = ["pour"]
$ write CHANGELOG.md
  # Changelog

  ## [Unreleased]

  ### Added

  - Pouring.

  [Unreleased]: https://example.org/tea/compare/v0.0.1...HEAD
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  ---

  # Pour

  Pour slowly.
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ git add .
$ git commit -qm first
$ snapshot
$ cairn pack bump --version 0.1.0 --diff
$ unchanged
$ SOURCE_DATE_EPOCH=1700000000 cairn pack bump --version 0.1.0 --dry-run --diff
$ cairn pack bump --version 0.1.0
$ show CHANGELOG.md
$ cairn pack bump --version 0.1.0
$ git commit -qam "Tea house 0.1.0"
$ git tag v0.1.0

# a skill, a profile or another name that is removed requires a minor version below 1.0
$ delete skills/brew
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0" # by cairn pack bump
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]

  [[retired]]
  target = ".agents/skills/brew"
  since = "0.1.0"
$ snapshot
$ cairn pack bump --version patch
? 1
$ cairn pack bump --version patch --format json
? 1
$ cairn pack bump --version 0.1.0
? 1
$ unchanged
$ cairn pack bump --version patch --force --dry-run
$ sh sed 's/since = "0.1.0"/since = "0.2.0"/' manifest.toml > new && mv new manifest.toml
$ cairn pack bump --version minor
$ show manifest.toml
$ show CHANGELOG.md

# the same step again changes nothing before there is a tag, and undo reverts the release
$ cairn pack bump --version minor
$ cairn undo --yes
$ git diff --stat
$ cairn pack bump --version minor --yes -q
$ git commit -qam "Tea house 0.2.0"
$ git tag v0.2.0
$ cairn pack bump --version 1.0.0 --yes -q
$ git commit -qam "Tea house 1.0.0"
$ git tag v1.0.0

# from 1.0 an added skill requires a minor version, and a removed one a major version
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ cairn pack bump --version patch
? 1
$ cairn pack bump --version minor --dry-run
$ delete skills/pour
$ cairn pack bump --version minor
? 1
$ cairn pack bump --version major --dry-run
$ delete CHANGELOG.md
$ cairn pack bump --version major --dry-run

# what is not a version, or not a pack with one, is refused
$ cairn pack bump --version mino
? 64
$ cairn pack bump --version 1.2
? 64
$ cairn pack bump --version
? 64
$ cairn pack bump -V
$ delete manifest.toml
$ cairn pack bump --version minor
? 2
