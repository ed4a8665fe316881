# a pack is checked in its own folder, as a whole or in part
$ write packs/tea/manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  requires = ">=99"
  ledger = "l10n/ledger.toml"

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*", "puor"]
$ write packs/tea/l10n/ledger.toml
  schema = 1
  source = "en"
$ write packs/tea/templates/locales/en/skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  ---

  # Pour

  Pour slowly.
$ write packs/tea/templates/common/skills/routes.toml
  schema = 1

  [categories.table]
  priority = 10

  [routes.pour]
  category = "tabel"
  type = "primary"
  priority = 50
$ write other/manifest.toml
  name = "no pack of ours"
$ cairn doctor
packs/tea/manifest.toml:7:12: error: the pack requires Cairn >=99, this is 0.1.0 [manifest.requires-satisfied]
  7 | requires = ">=99"
    |            ^^^^^^
    = help: install another version of Cairn or of the pack
·
packs/tea/manifest.toml:14:16: error: unknown skill 'puor' [manifest.profile-resolves]
  14 | skills = ["*", "puor"]
     |                ^^^^^^
     = help: did you mean 'pour'?
·
packs/tea/templates/common/skills/routes.toml:7:12: error: unknown name 'tabel' [route.category-known]
  7 | category = "tabel"
    |            ^^^^^^^
    = help: did you mean 'table'?
·
packs/tea/templates/locales/en/skills/pour/SKILL.md: error: the ledger has no entry for skill.pour in en [locale.every-document-in-ledger]
    = help: add one
    = fix: add its entry to the ledger
·
4 errors in 5 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor packs/tea/templates/common
packs/tea/templates/common/skills/routes.toml:7:12: error: unknown name 'tabel' [route.category-known]
  7 | category = "tabel"
    |            ^^^^^^^
    = help: did you mean 'table'?
·
1 error in 1 file
? 1

# chosen but not installed, ignored by git, or lost
$ delete packs
$ delete other
$ cairn init --yes --profile none --agent claude
…
$ sh echo AGENTS.md > .gitignore; git rm -q --cached AGENTS.md 2>/dev/null; rm -r .cairn/base
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = ["claude"]

  [[packs]]
  source = "builtin"
  profile = "none"
  add = ["release"]

  [[packs]]
  source = "./packs/tea"
$ cairn doctor
.cairn/base: error: 4 bases are missing [lock.bases-present]
    = help: run `cairn sync` to restore them
    = fix: update .cairn/base with `cairn sync`
·
.cairn/config.toml:11:10: warning: pack folder not found [config.packs-readable]
  11 | source = "./packs/tea"
     |          ^^^^^^^^^^^^^
     = help: restore it or correct the path; to give up the pack, run `cairn remove ./packs/tea`
·
AGENTS.md: warning: git ignores this target because of .gitignore:1: AGENTS.md [config.ignored-target]
    = help: change that line, or no clone gets it
·
1 error, 2 warnings, 1 info in 7 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = ["claude"]

  [[packs]]
  source = "builtin"
  profile = "none"
  add = ["release"]
$ cairn doctor
.cairn/base: error: 4 bases are missing [lock.bases-present]
    = help: run `cairn sync` to restore them
    = fix: update .cairn/base with `cairn sync`
·
.cairn/config.toml: error: a chosen skill is not installed: .agents/skills/release/SKILL.md [lock.config-followed]
    = help: run `cairn init` to install it
·
AGENTS.md: warning: git ignores this target because of .gitignore:1: AGENTS.md [config.ignored-target]
    = help: change that line, or no clone gets it
·
2 errors, 1 warning, 1 info in 7 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ delete .cairn/lock.toml
$ cairn doctor
.cairn/config.toml: error: the config file chooses packs, but .cairn/lock.toml is missing [lock.present]
    = help: restore it with git, or run `cairn init`
·
CLAUDE.md:5:1: error: cannot find the imported file 'AGENTS.md' [agent.import-resolves]
  5 | @AGENTS.md
    | ^^^^^^^^^^
    = help: correct the path (relative to this file) or remove the import
·
2 errors in 6 files
? 1
