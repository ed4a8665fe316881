# plain skills are not part of a pack with the layout full, and are kept
$ write tea/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when guests come.
  ---

  # Brew

  Boil the water first.
$ cairn new pack tea --layout full --dry-run
pack example.tea, layout full, languages en, license none
what is in skills/ is not part of the pack, because layout full has skills in templates/locales/en/skills; move it there, or omit --layout
create  7 in tea/ (.gitignore, CHANGELOG.md, README.md, …)
total: create 7
  help: `-v` lists every file
$ cairn new pack tea --dry-run
pack example.tea, layout plain, languages en, license none
create  tea/.gitignore
create  tea/CHANGELOG.md
create  tea/README.md
create  tea/ledger.toml
create  tea/manifest.toml
total: create 5
