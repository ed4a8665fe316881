# a version that nobody could install is not made
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  layout = "plain"
  ledger = "ledger.toml"
  changelog = "CHANGELOG.md"

  [locales]
  source = "en"
  available = ["en"]
$ write CHANGELOG.md
  # Changelog

  ## [Unreleased]

  - Brewing.
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water.
$ cairn pack bump --yes --quiet
$ cairn pack build --for claude,apm --yes --quiet
$ git add -A
$ git commit -qm tea
$ git tag v0.1.0
$ write routes.toml
  schema = 1

  [routes.brew
$ snapshot
$ cairn pack bump --version minor
$ delete routes.toml
$ delete CHANGELOG.md
$ cairn pack bump --version minor --force
$ git checkout -q CHANGELOG.md

# the next version may be named by what it retires
$ append manifest.toml

  [[retired]]
  target = ".agents/skills/steep"
  since = "0.2.0"
$ cairn doctor -v
$ append skills/brew/SKILL.md

  Then wait.
$ cairn pack bump brew --version minor
$ cairn pack bump --check
$ cairn doctor
$ git add -A
$ git commit -qm minor

# the tag is named until it is set, and one that says something else does not count
$ cairn pack bump --version minor
$ git tag v0.2.0
$ git tag v0.3.0
$ cairn pack bump --version minor --dry-run
