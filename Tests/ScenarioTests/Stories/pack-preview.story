# what a pack installs, in one language
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
$ write skills/brew/scripts/boil.sh
  #!/bin/sh
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님에게 차를 끓여 준다. 손님이 올 때 사용한다.
  ---

  # 끓이기
$ cairn pack preview --locale ko
$ cairn pack preview --locale ko-KR --format json
$ cairn pack preview --locale de
$ cairn pack preview --profile small
$ cairn pack preview --against v1

# compared with the last release
$ cairn pack preview --diff --quiet
$ sh git add --all && git commit --quiet --message first && git tag v1.0.0
$ append skills/brew/SKILL.md
  Boil water.
$ cairn pack preview --diff
$ cairn pack preview --diff --locale ko
$ cairn pack preview --diff --against v1.0.1
$ cairn pack preview --diff --against ./none
