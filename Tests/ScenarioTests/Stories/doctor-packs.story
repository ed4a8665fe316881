# a pack is examined where it stands, whole or in part
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
packs/tea/manifest.toml:7:12: error: the pack needs cairn >=99, this is 0.1.0; install another version of cairn or of the pack [manifest.requires-satisfied]
  7 | requires = ">=99"
    |            ^^^^^^
·
packs/tea/manifest.toml:14:16: error: there is no skill 'puor'; did you mean 'pour'? [manifest.profile-resolves]
  14 | skills = ["*", "puor"]
     |                ^^^^^^
·
packs/tea/templates/common/skills/routes.toml:7:12: error: there is no 'tabel'; did you mean 'table'? [route.category-known]
  7 | category = "tabel"
    |            ^^^^^^^
·
packs/tea/templates/locales/en/skills/pour/SKILL.md: error: the ledger does not know skill.pour in en; add its entry [locale.every-document-in-ledger]
    = fix: add its entry to the ledger
·
4 errors in 5 files; 1 has a fix
? 1
$ cairn doctor packs/tea/templates/common
packs/tea/templates/common/skills/routes.toml:7:12: error: there is no 'tabel'; did you mean 'table'? [route.category-known]
  7 | category = "tabel"
    |            ^^^^^^^
·
1 error in 1 file
? 1

# what is chosen and not installed, what git ignores, what is lost
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
.cairn/base: error: 4 texts that merges start from are missing; `cairn sync` writes them again [lock.bases-present]
    = fix: render .cairn/base again with `cairn sync`
·
.cairn/config.toml:11:10: warning: there is no such folder to take a pack from [config.packs-readable]
  11 | source = "./packs/tea"
     |          ^^^^^^^^^^^^^
·
AGENTS.md: warning: git ignores this target: .gitignore:1: AGENTS.md; change that line, or every clone lacks it [config.ignored-target]
·
1 error, 2 warnings, 1 info in 7 files; 1 has a fix
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
.cairn/base: error: 4 texts that merges start from are missing; `cairn sync` writes them again [lock.bases-present]
    = fix: render .cairn/base again with `cairn sync`
·
.cairn/config.toml: error: a chosen skill is not installed: .agents/skills/release/SKILL.md; `cairn init` installs it [lock.config-followed]
·
AGENTS.md: warning: git ignores this target: .gitignore:1: AGENTS.md; change that line, or every clone lacks it [config.ignored-target]
·
2 errors, 1 warning, 1 info in 7 files; 1 has a fix
? 1
$ delete .cairn/lock.toml
$ cairn doctor
.cairn/config.toml: error: packs are chosen here, but there is no .cairn/lock.toml; bring it back with git, or run `cairn init` [lock.present]
·
CLAUDE.md:5:1: error: there is no 'AGENTS.md' to import, seen from this file; mend the path, or take it out [agent.import-resolves]
  5 | @AGENTS.md
    | ^^^^^^^^^^
·
2 errors in 6 files
? 1
