# what is deleted from git's index is not committed yet, also if it is still on disk
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
  available = ["en"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when somebody asks for tea.
  ---

  # Brew
$ write skills/brew/references/leaves.md
  # Leaves
$ write skills/brew/references/water.md
  # Water
$ cairn pack bump --yes --quiet
$ git add -A
$ git commit -q -m first
$ git tag v0.1.0
$ git rm -q skills/brew/references/leaves.md
$ cairn pack bump --check
skill.brew/references/leaves.md: removed from the ledger, because the document is missing
update  ledger.toml
total: update 1
  help: run `cairn pack bump`, with --editorial if the translations are still correct
? 1
$ cairn pack bump --version patch --dry-run
note: the pack has no changelog
version 0.1.1, was 0.1.0
compared with the tag v0.1.0
skill.brew/references/leaves.md: removed from the ledger, because the document is missing
update  ledger.toml
update  manifest.toml
total: update 2
$ git rm -q --cached skills/brew/references/water.md
$ cairn pack bump --version patch --yes
note: the pack has no changelog
version 0.1.1, was 0.1.0
compared with the tag v0.1.0
skill.brew/references/leaves.md: removed from the ledger, because the document is missing
updated  ledger.toml
updated  manifest.toml
total: updated 2
to commit: `git add ledger.toml manifest.toml && git commit`
warning: 2 other files of the pack are not committed
  help: commit them too, before you set the tag
after the commit: `git tag v0.1.1`
