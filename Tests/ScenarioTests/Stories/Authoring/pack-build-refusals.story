# what the doctor calls an error in a file of the pack is not built
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
  available = ["en"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water.
$ write README.md
  # Tea

  See [nothing](nothing.md).
$ cairn pack bump --yes --quiet
$ cairn pack build --dry-run
create  dist/tea.house-1.0.0.tar.gz  1 KiB
create  dist/tea.house-1.0.0.zip     1 KiB
create  dist/SHA256SUMS              1 KiB
$ append skills/brew/SKILL.md

  Read [more](references/more.md).
$ snapshot
$ cairn pack build
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  skills/brew/SKILL.md:1:1: the text differs from the one that the ledger records as revision 1 [revision.bumped-when-changed]
    help: run `cairn pack bump`, with --editorial if the translations are still correct
? 2
$ cairn pack build --layout plain --out ../tree
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  skills/brew/SKILL.md:1:1: the text differs from the one that the ledger records as revision 1 [revision.bumped-when-changed]
    help: run `cairn pack bump`, with --editorial if the translations are still correct
? 2
$ write skills/brew/references/more.md
  # More

  Or less.
$ cairn pack bump --yes --quiet

# nor is a pack that nobody could install, into its own documents, or in the place of a file
$ sh head -c 4500000 /dev/zero | tr '\0' a > skills/brew/references/big.md
$ cairn pack build
error: skills/brew/references/big.md: nothing was written: this document would be larger than 4 MiB, the most that the doctor reads [document-too-large]
  help: make it smaller in its pack
? 2
$ cairn pack preview
error: skills/brew/references/big.md: nothing was written: this document would be larger than 4 MiB, the most that the doctor reads [document-too-large]
  help: make it smaller in its pack
? 2
$ delete skills/brew/references/big.md
$ snapshot
$ cairn pack build --out skills
error: skills: this folder has documents of the pack, so the next build would contain what is built now [out-in-pack]
  help: name another one with --out
? 64
$ cairn pack build --out skills/new/folder
error: skills/new/folder: this folder has documents of the pack, so the next build would contain what is built now [out-in-pack]
  help: name another one with --out
? 64
$ cairn pack build --layout plain --out locales/en
error: locales/en: this folder has documents of the pack, so the next build would contain what is built now [out-in-pack]
  help: name another one with --out
? 64
$ cairn pack build --out ledger.toml
error: ledger.toml: this is a file [not-a-folder]
  help: name a folder with --out
? 64
$ cairn pack build --out ledger.toml/dist
error: ledger.toml/dist: this is a file [not-a-folder]
  help: name a folder with --out
? 64
$ unchanged
$ cairn pack build --out out/new --quiet
$ list out/new
SHA256SUMS
tea.house-1.0.0.tar.gz
tea.house-1.0.0.zip
