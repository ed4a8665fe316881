# a plain pack in English, French and Korean, whose ledger was written by hand
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
$ write locales/fr/skills/brew/SKILL.md
  ---
  name: brew
  description: Prépare le thé. Pour les invités.
  ---

  # Infuser

  Faites bouillir l'eau.
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 차를 우립니다. 손님이 올 때 씁니다.
  ---

  # 우리기

  물을 끓입니다.
$ write locales/ko/skills/pour/SKILL.md
  ---
  name: pour
  description: 차를 따릅니다. 차가 준비되면 씁니다.
  ---

  # 따르기

  천천히 따릅니다.
$ write ledger.toml
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 3

  [documents."skill.brew".fr]
  revision = 1
  review = "human"

  [documents."skill.brew".ko]
  revision = 3
  review = "machine"

  [documents."skill.brew/references/times.md"]
  revision = 1

  [documents."skill.pour"]
  revision = 1

# without digests nobody knows whether a source changed
$ cairn i18n status
$ cairn pack bump --yes --quiet
$ cairn i18n status
$ cairn i18n status --check --quiet
$ cairn i18n status --check --locale ko skills/brew/SKILL.md
$ cairn i18n status --locale fr brew
$ cd skills/pour
$ cairn i18n status SKILL.md
$ cd ../..
$ keys cairn i18n status --format json
$ cairn i18n status skill.brew --locale ko --format json

# a source that changed, a translation from the future, and one whose source is deleted
$ append skills/brew/SKILL.md

  Wait.
$ sh sed -i.old 's/^revision = 3$/revision = 2/' ledger.toml; rm ledger.toml.old
$ delete skills/pour
$ cairn i18n status

# names that mean nothing
$ cairn i18n status steep
$ cairn i18n status --locale en
$ cairn i18n status --locale kr
$ cairn i18n status --locale xx

# a ledger with the conflict markers of git, or with other errors
$ append ledger.toml
  <<<<<<< HEAD
$ cairn i18n status
$ write ledger.toml
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 0
$ cairn i18n status

# a pack without a ledger, and a folder that is not a pack
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
$ cairn i18n status
$ mkdir ../empty
$ cairn -C ../empty i18n status

# the ledger of mustflow, without a pack of Cairn's
$ write ../flow/templates/default/i18n.toml
  version = 1
  source_locale = "en"

  [documents."agents.root"]
  source = "locales/en/AGENTS.md"
  revision = 10
  translations.ko = { path = "locales/ko/AGENTS.md", source_revision = 10, status = "current" }
  translations.zh = { path = "locales/zh/AGENTS.md", source_revision = 8, status = "needs_review" }

  [documents."docs.workflow"]
  source = "locales/en/workflow.md"
  revision = 1
  translations = {}
$ cairn -C ../flow i18n status
$ cairn -C ../flow i18n status --check --quiet agents.root
$ cairn -C ../flow i18n status --format json
