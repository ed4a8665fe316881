# copies that nobody translated are not accepted with all documents, and the run says so
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
  available = ["en", "ko"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water.
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea for guests. Use when the tea is ready.
  ---

  # Pour

  Pour slowly.
$ cairn pack bump --yes --quiet
$ cairn i18n new ko --yes --quiet
$ cairn i18n accept all ko --yes
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님을 위한 차를 만듭니다. 손님이 올 때 사용하세요.
  ---

  # 우리기

  물을 끓이세요.
$ cairn i18n accept all ko --yes
$ cairn i18n status
