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
note: 2 copies are not translated yet, so they were not accepted
? 1
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님을 위한 차를 만듭니다. 손님이 올 때 사용하세요.
  ---

  # 우리기

  물을 끓이세요.
$ cairn i18n accept all ko --yes
updated  ledger.toml  (1 translation)
total: updated 1
note: 1 copy is not translated yet, so it was not accepted
? 1
$ cairn i18n status
            rev  ko
skill.brew  1    m
skill.pour  1    ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 1 of 2 up to date, 0 outdated, 1 missing, 0 reviewed by a human
  help: copies: translate them, then run `cairn i18n accept skill.pour ko`

# a copy of a text that changed since is still a copy
$ sh sed 's/Pour slowly/Pour very slowly/' skills/pour/SKILL.md > ../new && cp ../new skills/pour/SKILL.md
$ cairn pack bump --yes --quiet
$ cairn i18n accept all ko --yes
note: 1 copy is not translated yet, so it was not accepted
? 1
$ cairn i18n accept pour ko --yes
error: 1 translation cannot be accepted, so nothing was written [not-acceptable]
  locales/ko/skills/pour/SKILL.md: most lines of skill.pour are still those of the source; translate them, or add --force
? 2

# and a translation that is as it was before its source changed is not accepted with all, as far as git tells
$ git add -A
$ git commit -q -m tea
$ sh sed 's/Boil water/Boil fresh water/' skills/brew/SKILL.md > ../new && cp ../new skills/brew/SKILL.md
$ cairn pack bump --yes --quiet
$ cairn i18n accept all ko --yes
note: 1 copy is not translated yet, so it was not accepted
note: 1 translation is as it was before its source changed, so it was not accepted
  help: name the document to accept it as it is
? 1
$ sh sed 's/물을/새 물을/' locales/ko/skills/brew/SKILL.md > ../new && cp ../new locales/ko/skills/brew/SKILL.md
$ cairn i18n accept all ko --yes
updated  ledger.toml  (1 translation)
total: updated 1
note: 1 copy is not translated yet, so it was not accepted
? 1
$ cairn i18n status
            rev  ko
skill.brew  2    m
skill.pour  2    ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 1 of 2 up to date, 0 outdated, 1 missing, 0 reviewed by a human
  help: copies: translate them, then run `cairn i18n accept skill.pour ko`

# a clone without older commits does not have the former texts
$ sh sed 's/Boil fresh water/Boil soft water/' skills/brew/SKILL.md > ../new && cp ../new skills/brew/SKILL.md
$ cairn pack bump --yes --quiet
$ git add -A
$ git commit -q -m "Softer tea"
$ sh git clone -q --depth 1 "file://$PWD" ../shallow
$ cairn -C ../shallow i18n accept all ko --yes
note: 1 copy is not translated yet, so it was not accepted
warning: 1 translation was not accepted: this clone has no older commits, so it is unknown whether it changed since its source did
  help: run `git fetch --unshallow --tags`, or name the document to accept it as it is
? 1
$ cairn -C ../shallow i18n accept brew ko --yes
updated  ledger.toml  (1 translation)
total: updated 1
