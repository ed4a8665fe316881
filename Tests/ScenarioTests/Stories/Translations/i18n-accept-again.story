# copies that were left out are not up to date, and what was accepted although it is a copy counts as accepted
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
$ cairn i18n accept all ko --yes --format json
{
  "applied" : false,
  "cairn" : "0.1.0",
  "changes" : [
·
  ],
  "command" : "i18n accept",
  "commit" : [
·
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
    "locales/ko/skills/brew/SKILL.md",
    "locales/ko/skills/pour/SKILL.md"
  ],
  "summary" : {
·
  }
}
? 1
$ cairn i18n accept pour ko --force --yes
updated  ledger.toml  (1 translation)
updated  locales/ko/skills/pour/SKILL.md  (made from revision 1)
total: updated 2
$ cairn i18n accept all ko --review human --yes
updated  ledger.toml  (1 translation)
total: updated 1
note: 1 copy is not translated yet, so it was not accepted
? 1
$ cairn i18n accept all ko --yes
note: 1 copy is not translated yet, so it was not accepted
? 1
