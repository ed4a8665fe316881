# a plain tree does not replace the sources of the pack, not even with --force
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

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
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님을 위한 차를 만듭니다. 손님이 올 때 사용하세요.
  ---

  # 우리기

  물을 끓이세요.
$ snapshot
$ cairn pack build --layout plain --locale ko --out . --force
error: .: this is the folder of the pack, and its sources would be replaced [out-is-pack]
  help: name another one with --out
? 64
$ unchanged
$ cairn pack build --layout plain --locale ko --out ko --force
created  ko/skills/brew/SKILL.md  1 KiB
