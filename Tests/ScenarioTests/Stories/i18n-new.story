# a plain pack in English without a ledger
$ write manifest.toml
  schema = 1

  # What the pack is.
  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"] # more to come

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use it for guests.
  metadata:
    cairn-document: skill.brew
    cairn-locale: en
    cairn-revision: "1"
  ---

  # Brew

  Boil water, as the [times](references/times.md) say.
$ write skills/brew/references/times.md
  # Times

  Three minutes.
$ write skills/brew/scripts/run.sh
  true

# names that are not the tag of a language, and the language of the sources
$ cairn i18n new pt_BR
$ cairn i18n new korean
$ cairn i18n new ../ko
$ cairn i18n new en

# only shown
$ snapshot
$ cairn i18n new ko --dry-run
$ cairn i18n new ko --diff
$ unchanged

# a file that is there already is not overwritten
$ write locales/ko/skills/brew/references/times.md
  # 시간

  3분입니다.
$ cairn i18n new ko --yes
$ show manifest.toml
$ show ledger.toml
$ show locales/ko/skills/brew/SKILL.md
$ show locales/ko/skills/brew/references/times.md
$ list locales
$ cairn i18n status

# the doctor reports the copy with its line, and the file without an entry
$ cairn doctor

# again nothing is to do, and a file that was deleted is created again
$ snapshot
$ cairn i18n new ko
$ unchanged
$ delete locales/ko/skills/brew/SKILL.md
$ cairn i18n new ko --yes
$ cairn i18n new de --yes

# the copies are not installed: their readers get the source, and that is said
$ cairn i18n accept references/times.md ko --yes
$ cairn i18n accept locales/ko/skills/brew/references/times.md ko --yes
$ mkdir ../other
$ cairn -C ../other init --pack /story/repo --locale ko --yes
$ show ../other/.agents/skills/brew/SKILL.md
$ show ../other/.agents/skills/brew/references/times.md

# undo takes the last language out of the manifest, with its files
$ cairn undo --yes
$ cairn undo --yes
$ show manifest.toml
$ list locales

# a folder of skills without a manifest, and a manifest that names no language
$ delete manifest.toml
$ cairn i18n new ko
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
$ cairn i18n new ko

# the layout with templates
$ write ../full/manifest.toml
  schema = 1

  [pack]
  id = "tea.full"
  name = "Tea"
  version = "1.0.0"
  ledger = "i18n/documents.toml"

  [locales]
  source = "en"
  available = ["en", "zh"]

  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
$ write ../full/templates/locales/en/AGENTS.md
  Read the index.
$ write ../full/templates/common/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use it for guests.
  ---

  # Brew
$ cairn -C ../full i18n new ko --yes
$ show ../full/manifest.toml
$ show ../full/i18n/documents.toml
$ list ../full
