# a language that the pack gave up is named by the upgrade, and then by status, the doctor and init
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water.
$ write ../pack/locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님을 위한 차를 만듭니다. 손님이 올 때 사용하세요.
  ---

  # 우리기

  물을 끓이세요.
$ cairn init --pack ../pack --locale ko --yes --quiet
$ delete ../pack/locales
$ sh sed 's/, "ko"//; s/1.0.0/1.1.0/' ../pack/manifest.toml > ../new && mv ../new ../pack/manifest.toml

# before the upgrade, init would change the language of what is installed, so it refuses
$ cairn init --yes
$ cairn upgrade --repo-only --check
$ cairn upgrade --repo-only --dry-run --format markdown
$ cairn upgrade --repo-only --yes
$ cairn status
$ cairn doctor
$ cairn init --yes
$ cairn init --yes --locale en
$ cairn doctor
