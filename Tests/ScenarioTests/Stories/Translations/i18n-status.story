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
                       rev  fr   ko
skill.brew             3*   h-2  m
  references/times.md  1*   .    .
skill.pour             1*   .    ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
fr: 0 of 3 up to date, 1 outdated, 2 missing, 1 reviewed by a human
ko: 1 of 3 up to date, 0 outdated, 2 missing, 0 reviewed by a human
warning: 3 sources changed without a new revision
  help: run `cairn pack bump`
  help: outdated: `cairn i18n diff skill.brew fr` shows what changed; after the translation run `cairn i18n accept skill.brew fr`
  help: copies: translate them, then run `cairn i18n accept skill.pour ko`
  help: missing: `cairn i18n new fr` creates copies to translate
$ cairn pack bump --yes --quiet
$ cairn i18n status
                       rev  fr   ko
skill.brew             3    h-2  m
  references/times.md  1    .    .
skill.pour             1    .    ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
fr: 0 of 3 up to date, 1 outdated, 2 missing, 1 reviewed by a human
ko: 1 of 3 up to date, 0 outdated, 2 missing, 0 reviewed by a human
  help: outdated: `cairn i18n diff skill.brew fr` shows what changed; after the translation run `cairn i18n accept skill.brew fr`
  help: copies: translate them, then run `cairn i18n accept skill.pour ko`
  help: missing: `cairn i18n new fr` creates copies to translate
$ cairn i18n status --check --quiet
                       rev  fr   ko
skill.brew             3    h-2  m
  references/times.md  1    .    .
skill.pour             1    .    ?
fr: 0 of 3 up to date, 1 outdated, 2 missing, 1 reviewed by a human
ko: 1 of 3 up to date, 0 outdated, 2 missing, 0 reviewed by a human
? 1
$ cairn i18n status --check --locale ko skills/brew/SKILL.md
            rev  ko
skill.brew  3    m
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 1 of 1 up to date, 0 outdated, 0 missing, 0 reviewed by a human
$ cairn i18n status --locale fr brew
                       rev  fr
skill.brew             3    h-2
  references/times.md  1    .
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
fr: 0 of 2 up to date, 1 outdated, 1 missing, 1 reviewed by a human
  help: outdated: `cairn i18n diff skill.brew fr` shows what changed; after the translation run `cairn i18n accept skill.brew fr`
  help: missing: `cairn i18n new fr` creates copies to translate
$ cd skills/pour
$ cairn i18n status SKILL.md
            rev  fr  ko
skill.pour  1    .   ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
fr: 0 of 1 up to date, 0 outdated, 1 missing, 0 reviewed by a human
ko: 0 of 1 up to date, 0 outdated, 1 missing, 0 reviewed by a human
  help: copies: translate them, then run `cairn i18n accept skill.pour ko`
  help: missing: `cairn i18n new fr` creates copies to translate
$ cd ../..
$ keys cairn i18n status --format json
cairn: string
clean: boolean
command: string
documents[].changed: boolean
documents[].id: string
documents[].languages.fr.behind: number
documents[].languages.fr.path: string
documents[].languages.fr.review: string
documents[].languages.fr.state: string
documents[].languages.ko.path: string
documents[].languages.ko.review: string
documents[].languages.ko.state: string
documents[].revision: number
documents[].source: string
ledger: string
root: string
schema: number
source: string
totals.fr.ahead: number
totals.fr.current: number
totals.fr.documents: number
totals.fr.human: number
totals.fr.machine: number
totals.fr.missing: number
totals.fr.orphaned: number
totals.fr.stale: number
totals.ko.ahead: number
totals.ko.current: number
totals.ko.documents: number
totals.ko.human: number
totals.ko.machine: number
totals.ko.missing: number
totals.ko.orphaned: number
totals.ko.stale: number
$ cairn i18n status skill.brew --locale ko --format json
{
  "cairn" : "0.1.0",
  "clean" : true,
  "command" : "i18n status",
  "documents" : [
    {
      "changed" : false,
      "id" : "skill.brew",
      "languages" : {
        "ko" : {
          "path" : "locales/ko/skills/brew/SKILL.md",
          "review" : "machine",
          "state" : "current"
        }
      },
      "revision" : 3,
      "source" : "skills/brew/SKILL.md"
    }
  ],
  "ledger" : "ledger.toml",
  "root" : "/story/repo",
  "schema" : 1,
  "source" : "en",
  "totals" : {
    "ko" : {
      "ahead" : 0,
      "current" : 1,
      "documents" : 1,
      "human" : 0,
      "machine" : 1,
      "missing" : 0,
      "orphaned" : 0,
      "stale" : 0
    }
  }
}

# a source that changed, a translation from the future, and one whose source is deleted
$ append skills/brew/SKILL.md

  Wait.
$ sh sed -i.old 's/^revision = 3$/revision = 2/' ledger.toml; rm ledger.toml.old
$ delete skills/pour
$ cairn i18n status
                       rev  fr   ko
skill.brew             2*   h-1  m
  references/times.md  1    .    .
skill.pour             1         !
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
fr: 0 of 2 up to date, 1 outdated, 1 missing, 1 reviewed by a human
ko: 1 of 3 up to date, 0 outdated, 1 missing, 0 reviewed by a human
warning: 1 source changed without a new revision
  help: run `cairn pack bump`
  help: skill.pour in ko has no source; restore the source or delete the translation
  help: outdated: `cairn i18n diff skill.brew fr` shows what changed; after the translation run `cairn i18n accept skill.brew fr`
  help: missing: `cairn i18n new fr` creates copies to translate

# names that mean nothing
$ cairn i18n status steep
error: unknown document 'steep' [unknown-document]
  help: available: skill.brew, skill.brew/references/times.md, skill.pour
? 64
$ cairn i18n status --locale en
error: 'en' is the language of the sources, which are not translated [source-language]
  help: name another language
? 64
$ cairn i18n status --locale kr
error: the pack is not available in 'kr' [unknown-locale]
  help: did you mean 'fr'?
? 64
$ cairn i18n status --locale xx
error: the pack is not available in 'xx' [unknown-locale]
  help: available: fr, ko; `cairn i18n new` adds a language
? 64

# a ledger with the conflict markers of git, or with other errors
$ append ledger.toml
  <<<<<<< HEAD
$ cairn i18n status
error: ledger.toml:24:1: this line is a conflict marker of git; nothing was written [ledger-conflict]
  help: resolve the conflict in this file and run again
? 1
$ write ledger.toml
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 0
$ cairn i18n status
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  ledger.toml:5:12: revision is 0; it must be at least 1 [locale.ledger-valid]
? 2

# a pack without a ledger, and a folder that is not a pack
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
$ cairn i18n status
error: the pack has no ledger, so it is not known what its translations were made from [no-ledger]
  help: `cairn i18n new TAG` creates one with the first language
? 2
$ mkdir ../empty
$ cairn -C ../empty i18n status
error: this folder is not in a pack [not-a-pack]
  help: change to the folder of one, or create one: `cairn new pack DIR`
? 2

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
templates/default/i18n.toml
               rev  ko  zh
agents.root    10   =   m-2
docs.workflow  1    .   .
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 1 of 2 up to date, 0 outdated, 1 missing, 0 reviewed by a human
zh: 0 of 2 up to date, 1 outdated, 1 missing, 0 reviewed by a human
$ cairn -C ../flow i18n status --check --quiet agents.root
templates/default/i18n.toml
             rev  ko  zh
agents.root  10   =   m-2
ko: 1 of 1 up to date, 0 outdated, 0 missing, 0 reviewed by a human
zh: 0 of 1 up to date, 1 outdated, 0 missing, 0 reviewed by a human
? 1
$ cairn -C ../flow i18n status --format json
{
  "cairn" : "0.1.0",
  "clean" : false,
  "command" : "i18n status",
  "documents" : [
·
  ],
  "mustflow" : [
    {
      "documents" : [
        {
          "changed" : false,
          "id" : "agents.root",
          "languages" : {
            "ko" : {
              "path" : "templates/default/locales/ko/AGENTS.md",
              "state" : "current"
            },
            "zh" : {
              "behind" : 2,
              "path" : "templates/default/locales/zh/AGENTS.md",
              "review" : "machine",
              "state" : "stale"
            }
          },
          "revision" : 10,
          "source" : "templates/default/locales/en/AGENTS.md"
        },
        {
          "changed" : false,
          "id" : "docs.workflow",
          "languages" : {
            "ko" : {
              "state" : "missing"
            },
            "zh" : {
              "state" : "missing"
            }
          },
          "revision" : 1,
          "source" : "templates/default/locales/en/workflow.md"
        }
      ],
      "ledger" : "templates/default/i18n.toml",
      "totals" : {
        "ko" : {
          "ahead" : 0,
          "current" : 1,
          "documents" : 2,
          "human" : 0,
          "machine" : 0,
          "missing" : 1,
          "orphaned" : 0,
          "stale" : 0
        },
        "zh" : {
          "ahead" : 0,
          "current" : 0,
          "documents" : 2,
          "human" : 0,
          "machine" : 1,
          "missing" : 1,
          "orphaned" : 0,
          "stale" : 1
        }
      }
    }
  ],
  "root" : "/story/flow",
  "schema" : 1,
  "totals" : {
·
  }
}
