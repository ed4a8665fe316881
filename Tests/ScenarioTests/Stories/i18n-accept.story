# a plain pack with two skills, and Korean translations of one
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
  available = ["en", "fr", "ko"]
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

  Boil water.
$ write skills/brew/references/times.md
  # Times

  Three minutes.
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use it when the tea is ready.
  ---

  # Pour

  Pour slowly.
$ write ledger.toml
  # Kept by hand.
  schema = 1
  source = "en"

  # Comes first.
  [documents."skill.brew"]
  revision = 1

  [documents."skill.brew/references/times.md"]
  revision = 1

  # Comes last.
  [documents."skill.pour"]
  revision = 1 # still the first
$ cairn pack bump --yes --quiet
$ cairn i18n new ko --yes --quiet

# a copy is not a translation, and what is not there cannot be accepted; nothing is written then
$ snapshot
$ cairn i18n accept skill.brew ko fr
$ cairn i18n accept all ko
$ unchanged

# a translated document
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 차를 우립니다. 손님이 올 때 씁니다.
  metadata:
    cairn-document: skill.brew
    cairn-locale: ko
    cairn-revision: "1"
  ---

  <!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.brew ko` -->

  # 우리기

  물을 끓입니다.
$ cairn i18n accept skill.brew ko --dry-run
$ cairn i18n accept brew ko --diff
$ cairn i18n accept all ko --yes
$ show ledger.toml
$ show locales/ko/skills/brew/SKILL.md
$ cairn i18n status
$ snapshot
$ cairn i18n accept skill.brew ko
$ unchanged

# a human has read it; that is kept as long as the text is the same
$ cairn i18n accept locales/ko/skills/brew/SKILL.md ko --review human --yes
$ cairn i18n accept skill.brew ko --yes
$ cairn i18n status --quiet skill.brew
$ cairn i18n accept skill.brew ko --review robot

# a source that changed is bumped first, and the next review is a new one
$ append skills/brew/SKILL.md

  Wait.
$ cairn i18n accept skill.brew ko
$ cairn pack bump --yes --quiet
$ cairn i18n status --quiet skill.brew
$ cairn i18n accept skill.brew ko --yes
$ cairn i18n status --quiet skill.brew
$ cairn undo --yes
$ cairn i18n status --quiet skill.brew

# a text that is the same in both languages
$ cairn i18n accept skill.brew/references/times.md ko
$ cairn i18n accept skill.brew/references/times.md ko --force --yes
$ cairn doctor

# a translation whose source is deleted, and names that mean nothing
$ cairn i18n accept skill.pour ko --force --yes
$ delete skills/pour
$ cairn i18n accept skill.pour ko
$ cairn i18n accept steep ko
$ cairn i18n accept skill.brew xx
$ cairn i18n accept skill.brew en
$ cairn i18n accept skill.brew
$ cairn i18n accept skill.brew ko --yes --format json
