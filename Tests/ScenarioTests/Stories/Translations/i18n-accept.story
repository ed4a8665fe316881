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
error: 2 translations cannot be accepted, so nothing was written [not-acceptable]
  skill.brew has no file in fr: `cairn i18n new fr` creates a copy to translate
  locales/ko/skills/brew/SKILL.md: the text of skill.brew is still that of the source; translate it, or add --force
? 2
$ cairn i18n accept all ko
note: 3 copies are not translated yet, so they were not accepted
? 1
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
update  ledger.toml  (1 translation)
update  locales/ko/skills/brew/SKILL.md  (made from revision 1)
total: update 2
$ cairn i18n accept brew ko --diff
error: 1 translation cannot be accepted, so nothing was written [not-acceptable]
  locales/ko/skills/brew/references/times.md: the text of skill.brew/references/times.md is still that of the source; translate it, or add --force
? 2
$ cairn i18n accept all ko --yes
updated  ledger.toml  (1 translation)
updated  locales/ko/skills/brew/SKILL.md  (made from revision 1)
total: updated 2
note: 2 copies are not translated yet, so they were not accepted
? 1
$ show ledger.toml
\# Kept by hand.
schema = 1
source = "en"
·
\# Comes first.
[documents."skill.brew"]
revision = 1
digest = "sha256:7b755a648096eaf21b75ad01c9dac931c59f0e026c999b012c12728310da4b85"
·
[documents."skill.brew".ko]
revision = 1
source = "sha256:7b755a648096eaf21b75ad01c9dac931c59f0e026c999b012c12728310da4b85"
review = "machine"
·
[documents."skill.brew/references/times.md"]
revision = 1
digest = "sha256:4ec73872fd0e62e44b16ed0df4b74206baa72343078d6f3d4cca5ca4cf72b6a3"
·
\# Comes last.
[documents."skill.pour"]
revision = 1 # still the first
digest = "sha256:a6512edd20b0f7afe81510e175e8da514015fb1d5dcdf2668f69c6cbef3d574c"
$ show locales/ko/skills/brew/SKILL.md
---
name: brew
description: 차를 우립니다. 손님이 올 때 씁니다.
metadata:
  cairn-document: skill.brew
  cairn-locale: ko
  cairn-revision: "1"
---
·
\# 우리기
·
물을 끓입니다.
$ cairn i18n status
                       rev  fr  ko
skill.brew             1    .   m
  references/times.md  1    .   ?
skill.pour             1    .   ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
fr: 0 of 3 up to date, 0 outdated, 3 missing, 0 reviewed by a human
ko: 1 of 3 up to date, 0 outdated, 2 missing, 0 reviewed by a human
  help: copies: translate them, then run `cairn i18n accept skill.brew/references/times.md ko`
  help: missing: `cairn i18n new fr` creates copies to translate
$ snapshot
$ cairn i18n accept skill.brew ko
nothing to do: everything is up to date
$ unchanged

# a human has read it; that is kept as long as the text is the same
$ cairn i18n accept locales/ko/skills/brew/SKILL.md ko --review human --yes
updated  ledger.toml  (1 translation)
total: updated 1
$ cairn i18n accept skill.brew ko --yes
nothing to do: everything is up to date
$ cairn i18n status --quiet skill.brew
            rev  fr  ko
skill.brew  1    .   h
fr: 0 of 1 up to date, 0 outdated, 1 missing, 0 reviewed by a human
ko: 1 of 1 up to date, 0 outdated, 0 missing, 1 reviewed by a human
$ cairn i18n accept skill.brew ko --review robot
error: 'robot' is invalid for '--review': expected one of machine, human [usage]
  help: run `cairn i18n accept --help` for help
? 64

# a source that changed is bumped first, and the next review is a new one
$ append skills/brew/SKILL.md

  Wait.
$ cairn i18n accept skill.brew ko
error: 1 translation cannot be accepted, so nothing was written [not-acceptable]
  the source of skill.brew is not the text that the ledger records: run `cairn pack bump` first
? 2
$ cairn pack bump --yes --quiet
$ cairn i18n status --quiet skill.brew
            rev  fr  ko
skill.brew  2    .   h-1
fr: 0 of 1 up to date, 0 outdated, 1 missing, 0 reviewed by a human
ko: 0 of 1 up to date, 1 outdated, 0 missing, 1 reviewed by a human
$ cairn i18n accept skill.brew ko --yes
updated  ledger.toml  (1 translation)
updated  locales/ko/skills/brew/SKILL.md  (made from revision 2)
total: updated 2
$ cairn i18n status --quiet skill.brew
            rev  fr  ko
skill.brew  2    .   m
fr: 0 of 1 up to date, 0 outdated, 1 missing, 0 reviewed by a human
ko: 1 of 1 up to date, 0 outdated, 0 missing, 0 reviewed by a human
$ cairn undo --yes
reverting `cairn i18n accept` (000006-3ee5789041c98ac3)
restored  ledger.toml
restored  locales/ko/skills/brew/SKILL.md
total: restored 2
$ cairn i18n status --quiet skill.brew
            rev  fr  ko
skill.brew  2    .   h-1
fr: 0 of 1 up to date, 0 outdated, 1 missing, 0 reviewed by a human
ko: 0 of 1 up to date, 1 outdated, 0 missing, 1 reviewed by a human

# a text that is the same in both languages
$ cairn i18n accept skill.brew/references/times.md ko
error: 1 translation cannot be accepted, so nothing was written [not-acceptable]
  locales/ko/skills/brew/references/times.md: the text of skill.brew/references/times.md is still that of the source; translate it, or add --force
? 2
$ cairn i18n accept skill.brew/references/times.md ko --force --yes
updated  ledger.toml  (1 translation)
updated  locales/ko/skills/brew/references/times.md  (made from revision 1)
total: updated 2
$ cairn doctor
ledger.toml:11:12: warning: skill.brew in ko was translated from revision 1, but its source is now at 2 [locale.translation-fresh]
  11 | revision = 1
     |            ^
     = help: `cairn i18n diff skill.brew ko` shows what changed
·
locales/ko/skills/pour/SKILL.md:6:1: warning: skill.pour is not translated to 'ko' yet, and is installed in the source language [locale.untranslated-copy]
  6 | <!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.pour ko` -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    = help: translate it, then run `cairn i18n accept skill.pour ko`
·
2 warnings, 2 infos in 8 files; `-v` shows the infos

# a translation whose source is deleted, and names that mean nothing
$ cairn i18n accept skill.pour ko --force --yes
updated  ledger.toml  (1 translation)
updated  locales/ko/skills/pour/SKILL.md  (made from revision 1)
total: updated 2
$ delete skills/pour
$ cairn i18n accept skill.pour ko
error: 1 translation cannot be accepted, so nothing was written [not-acceptable]
  locales/ko/skills/pour/SKILL.md: the source of skill.pour does not exist; restore it, or delete this file
? 2
$ cairn i18n accept steep ko
error: unknown document 'steep' [unknown-document]
  help: available: skill.brew, skill.brew/references/times.md, skill.pour
? 64
$ cairn i18n accept skill.brew xx
error: the pack is not available in 'xx' [unknown-locale]
  help: available: fr, ko; `cairn i18n new` adds a language
? 64
$ cairn i18n accept skill.brew en
error: 'en' is the language of the sources, which are not translated [source-language]
  help: name another language
? 64
$ cairn i18n accept skill.brew
error: missing argument <tag> [usage]
  help: run `cairn i18n accept --help` for help
? 64
$ cairn i18n accept skill.brew ko --yes --format json
{
  "applied" : true,
  "cairn" : "0.1.0",
  "changes" : [
    {
      "action" : "updated",
      "message" : "1 translation",
      "path" : "ledger.toml"
    },
    {
      "action" : "updated",
      "message" : "made from revision 2",
      "path" : "locales/ko/skills/brew/SKILL.md"
    }
  ],
  "command" : "i18n accept",
  "commit" : [
    "ledger.toml",
    "locales/ko/skills/brew/SKILL.md"
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
    "updated" : 2
  }
}
