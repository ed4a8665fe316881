# a pack without a ledger says how to get one, and the first bump creates it
$ write packs/tea/manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "fr", "ko"]
$ write packs/tea/skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  metadata:
    cairn-document: skill.pour
    cairn-revision: "1" # raised by cairn
  ---

  # Pour

  Pour slowly.
$ write packs/tea/skills/pour/references/cups.md
  # Cups

  Small ones.
$ write packs/tea/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ cd packs/tea
$ cairn pack bump
? 2
$ cairn pack bump --check
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  layout = "plain"
  ledger = "ledger.toml"

  [locales]
  source = "en"
  available = ["en", "fr", "ko"]
$ cairn pack bump --dry-run
$ cairn pack bump
$ show ledger.toml
$ cairn pack bump
$ cairn pack bump --check

# a changed document gets a new revision, in its front matter too if that states one
$ write ledger.toml
  # Which translation was made from what.
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 4 # since the new kettle

  # Pouring.
  [documents."skill.pour"]
  revision = 1
  digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"

  [documents."skill.pour".fr]
  revision = 1
  review = "human" # by a friend

  [documents."skill.pour/references/cups.md"]
  revision = 2
  digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
$ write locales/fr/skills/pour/SKILL.md
  ---
  name: pour
  description: Verse le thé. À utiliser quand les invités sont à table.
  metadata:
    cairn-document: skill.pour
    cairn-locale: fr
    cairn-revision: "1"
  ---

  # Verser

  Versez lentement.
$ snapshot
$ cairn pack bump --check
? 1
$ cairn pack bump --check pour
? 1
$ cairn pack bump --check skill.brew --format json
? 1
$ cairn pack bump --diff
$ unchanged
$ cairn pack bump skills/pour/references
$ show ledger.toml
$ cairn pack bump
$ show ledger.toml
$ show skills/pour/SKILL.md
$ snapshot
$ cairn pack bump
$ unchanged
$ cairn undo --yes
$ cairn undo --yes
$ show ledger.toml

# an editorial change keeps the revision, and the translations stay up to date
$ cairn pack bump
$ append skills/pour/SKILL.md
  Smile.
$ cairn pack bump --editorial
$ append skills/pour/SKILL.md
  Bow.
$ cairn pack bump --editorial --format json

# an entry of a deleted document is removed with its translations, and a translation that is left is named
$ delete skills/pour/SKILL.md
$ cairn pack bump --dry-run
$ delete locales
$ cairn pack bump
$ show ledger.toml

# an unknown document is refused with the nearest name
$ cairn pack bump skill.brw
? 64
$ cairn pack bump skills/nothing
? 64
$ cairn pack bump --check --editorial
? 64
$ cairn pack bump --force
? 64

# a ledger with conflict markers, or with errors, is left as it is
$ write ledger.toml
  schema = 1
  source = "en"

  <<<<<<< ours
  [documents."skill.brew"]
  revision = 4
  =======
  [documents."skill.brew"]
  revision = 5
  >>>>>>> theirs
$ snapshot
$ cairn pack bump
? 1
$ cairn pack bump --check --format json
? 1
$ write ledger.toml
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 0
$ cairn pack bump
? 2

# outside of a pack there is nothing to bump
$ mkdir ../../../elsewhere
$ cd ../../../elsewhere
$ cairn pack bump
? 2
