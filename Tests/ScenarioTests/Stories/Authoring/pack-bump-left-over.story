# entries of translations and skills that are deleted are removed from the ledger
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
  available = ["en", "ko"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  metadata:
    cairn-document: skill.brew
    cairn-revision: "1"
  ---

  # Brew

  Boil water. Read [more](references/more.md).
$ write skills/brew/references/more.md
  # More

  Or less.
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea for guests. Use when the tea is ready.
  ---

  # Pour

  Pour slowly. Read [more](references/cups.md).
$ write skills/pour/references/cups.md
  # Cups

  Small ones.
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님을 위한 차를 만듭니다. 손님이 올 때 사용하세요.
  metadata:
    cairn-document: skill.brew
    cairn-revision: "1"
  ---

  # 우리기

  물을 끓이세요.
$ cairn pack bump --yes --quiet
$ cairn i18n accept brew ko --yes --quiet
$ cairn doctor

# a language that is only not listed keeps its entries
$ sh sed 's/, "ko"//' manifest.toml > new && mv new manifest.toml
$ cairn doctor
$ cairn pack bump
$ delete locales
$ delete skills/pour/SKILL.md
$ cairn doctor
$ cairn pack bump --check
$ cairn pack bump --format json --yes
$ show ledger.toml
$ delete skills/pour
$ cairn doctor

# a revision that only the front matter has becomes that of the ledger
$ sh sed 's/cairn-revision: "1"/cairn-revision: "4"/' skills/brew/SKILL.md > new && mv new skills/brew/SKILL.md
$ cairn pack bump --check
$ cairn pack bump brew
$ cairn doctor
$ cairn pack bump --check
