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
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  routes.toml:3:1: the header has no closing ] [route.schema]
? 2
$ delete routes.toml
$ delete CHANGELOG.md
$ cairn pack bump --version minor --force
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  manifest.toml:9:13: the pack has no file 'CHANGELOG.md' [manifest.source-exists]
    help: add it or remove the key
? 2
$ git checkout -q CHANGELOG.md

# the next version may be named by what it retires
$ append manifest.toml

  [[retired]]
  target = ".agents/skills/steep"
  since = "0.2.0"
$ cairn doctor -v
manifest.toml:17:9: info: '0.2.0' is later than the pack's version 0.1.0 [manifest.retired-valid]
  17 | since = "0.2.0"
     |         ^^^^^^^
     = help: to release it, run `cairn pack bump --version 0.2.0`
·
1 info in 6 files
$ append skills/brew/SKILL.md

  Then wait.
$ cairn pack bump brew --version minor
version 0.2.0, was 0.1.0
compared with the tag v0.1.0
skill.brew: revision 2, was 1
updated  .claude-plugin/marketplace.json
updated  .claude-plugin/plugin.json
updated  CHANGELOG.md  (0.2.0, 2026-01-02)
updated  apm.yml
updated  ledger.toml
updated  manifest.toml
total: updated 6
to commit: `git add .claude-plugin/marketplace.json .claude-plugin/plugin.json CHANGELOG.md apm.yml ledger.toml manifest.toml && git commit`
warning: 1 other file of the pack is not committed
  help: commit it too, before you set the tag
after the commit: `git tag v0.2.0`
$ cairn pack bump --check
nothing to do: everything is up to date
$ cairn doctor
6 files checked, no findings
$ git add -A
$ git commit -qm minor

# the tag is named until it is set, and one that says something else does not count
$ cairn pack bump --version minor
nothing to do: everything is up to date
not tagged yet: `git tag v0.2.0`
$ git tag v0.2.0
$ git tag v0.3.0
$ cairn pack bump --version minor --dry-run
warning: CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
note: the tag v0.3.0 does not count, because manifest.toml has the version 0.2.0 there
version 0.3.0, was 0.2.0
compared with the tag v0.2.0
update  .claude-plugin/marketplace.json
update  .claude-plugin/plugin.json
update  CHANGELOG.md  (0.3.0, 2026-01-02)
update  apm.yml
update  manifest.toml
total: update 5
