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
$ append skills/brew/SKILL.md

  Read [more](references/more.md).
$ snapshot
$ cairn pack build
$ cairn pack build --layout plain --out ../tree
$ write skills/brew/references/more.md
  # More

  Or less.
$ cairn pack bump --yes --quiet

# nor is a pack that nobody could install, into its own documents, or in the place of a file
$ sh head -c 4500000 /dev/zero | tr '\0' a > skills/brew/references/big.md
$ cairn pack build
$ cairn pack preview
$ delete skills/brew/references/big.md
$ snapshot
$ cairn pack build --out skills
$ cairn pack build --out skills/new/folder
$ cairn pack build --layout plain --out locales/en
$ cairn pack build --out ledger.toml
$ cairn pack build --out ledger.toml/dist
$ unchanged
$ cairn pack build --out out/new --quiet
$ list out/new
