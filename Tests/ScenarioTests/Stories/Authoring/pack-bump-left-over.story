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
1 info in 7 files; `-v` shows the info

# a language that is only not listed keeps its entries
$ sh sed 's/, "ko"//' manifest.toml > new && mv new manifest.toml
$ cairn doctor
ledger.toml:8:25: warning: the pack has no document skill.brew in ko [locale.every-document-in-ledger]
  8 | [documents."skill.brew".ko]
    |                         ^^
    = help: add it, or remove this entry with `cairn pack bump`
·
locales/ko/skills/brew/SKILL.md:1:1: warning: the manifest does not list the language ko, so this file is never installed [manifest.document-used]
  1 | ---
    | ^
    = help: add 'ko' to `available` below [locales], or delete the file
·
2 warnings in 7 files
$ cairn pack bump
nothing to do: everything is up to date
$ delete locales
$ delete skills/pour/SKILL.md
$ cairn doctor
ledger.toml:8:25: warning: the pack has no document skill.brew in ko [locale.every-document-in-ledger]
  8 | [documents."skill.brew".ko]
    |                         ^^
    = help: add it, or remove this entry with `cairn pack bump`
·
ledger.toml:17:12: warning: the pack has no document skill.pour in en [locale.every-document-in-ledger]
  17 | [documents."skill.pour"]
     |            ^^^^^^^^^^^^
     = help: add it, or remove this entry with `cairn pack bump`
·
ledger.toml:21:12: warning: the pack has no document skill.pour/references/cups.md in en [locale.every-document-in-ledger]
  21 | [documents."skill.pour/references/cups.md"]
     |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: add it, or remove this entry with `cairn pack bump`
·
skills/pour/references/cups.md:1:1: warning: skills/pour has no SKILL.md, so nothing in it is installed [manifest.document-used]
  1 | # Cups
    | ^
    = help: add one, or move the folder out of skills/
·
4 warnings in 5 files
$ cairn pack bump --check
skill.brew: translations removed from the ledger (ko), because their files are missing
skill.pour: removed from the ledger, because the document is missing
skill.pour/references/cups.md: removed from the ledger, because the document is missing
update  ledger.toml
total: update 1
  help: run `cairn pack bump`, with --editorial if the translations are still correct
? 1
$ cairn pack bump --format json --yes
{
  "applied" : true,
  "cairn" : "0.1.0",
  "changes" : [
    {
      "action" : "updated",
      "path" : "ledger.toml"
    }
  ],
  "command" : "pack bump",
  "commit" : [
    "ledger.toml"
  ],
  "revisions" : [
    {
      "change" : "untranslated",
      "document" : "skill.brew"
    },
    {
      "change" : "removed",
      "document" : "skill.pour"
    },
    {
      "change" : "removed",
      "document" : "skill.pour/references/cups.md"
    }
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
    "updated" : 1
  }
}
$ show ledger.toml
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 1
digest = "sha256:f168f45ad774ad2c9426b2b53d71fea187b96ec349e4109c992288608e001642"
·
[documents."skill.brew/references/more.md"]
revision = 1
digest = "sha256:cf84bc35c303e0c99c69eda1b2a8d787276d1c22d5b8392ee2cb8536a64965ca"
$ delete skills/pour
$ cairn doctor
4 files checked, no findings

# a revision that only the front matter has becomes that of the ledger
$ sh sed 's/cairn-revision: "1"/cairn-revision: "4"/' skills/brew/SKILL.md > new && mv new skills/brew/SKILL.md
$ cairn pack bump --check
skill.brew: revision 1 as in the ledger, was 4 in its front matter
update  skills/brew/SKILL.md
total: update 1
  help: run `cairn pack bump`, with --editorial if the translations are still correct
? 1
$ cairn pack bump brew
skill.brew: revision 1 as in the ledger, was 4 in its front matter
updated  skills/brew/SKILL.md
total: updated 1
$ cairn doctor
4 files checked, no findings
$ cairn pack bump --check
nothing to do: everything is up to date
