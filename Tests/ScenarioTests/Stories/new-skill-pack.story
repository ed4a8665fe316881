# in a pack a new skill gets its place in the layout, and entries in ledger, routes and the default profile
$ write manifest.toml
  # Our pack.
  schema = 1

  [pack]
  id = "example.ours"
  name = "Ours"
  version = "1.0.0"
  license = "MIT"
  layout = "plain"
  ledger = "ledger.toml" # digests

  [locales]
  source = "en"
  available = ["en", "ko"]

  [profiles]
  default = "standard"

  # What most people want.
  [profiles.standard]
  skills = [
    "brew", # first
    "steep",
  ]
$ write ledger.toml
  schema = 1
  source = "en"

  # brewing
  [documents."skill.brew"]
  revision = 1

  [documents."skill.steep"]
  revision = 1
$ write routes.toml
  schema = 1

  [categories.tea]
  priority = 10

  [categories.milk]
  priority = 20

  [routes.brew]
  category = "tea"
  type = "primary"
  priority = 60 # high

  [routes.steep]
  category = "tea"
  type = "adjunct"
  priority = 40
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when asked.
  ---

  # Brew

  Do it.
$ write skills/steep/SKILL.md
  ---
  name: steep
  description: Steeps tea. Use when asked.
  ---

  # Steep

  Do it.
$ cairn doctor --fix
$ sh git add --all && git commit --quiet --message first
$ cairn new skill pour-warm --kind procedure --with references,scripts --description 'Pours tea into warm cups. Use when a kettle is full.'
$ sh git status --short --untracked-files=all
$ sh git diff
$ show skills/pour-warm/SKILL.md
$ cairn doctor --format concise
$ cairn undo
$ sh git status --short

# a category that is there, a new one, and one that looks like a mistake
$ cairn new skill froth --category milk --dry-run --diff
$ cairn new skill froth --category mlik
$ cairn new skill cool --category water-only --dry-run --diff

# a name in any language of the pack is taken
$ write locales/ko/skills/brew-slowly/SKILL.md
  ---
  name: brew-slowly
  description: 천천히 우려낼 때 사용합니다.
  ---

  # 천천히

  우려내세요.
$ cairn new skill brew-slowly
$ cairn new skill Brew
$ delete locales

# a new skill starts in the language of the pack
$ cairn new skill cool --locale ko

# another skill of the pack as the start
$ cairn new skill brew-cold --from brew
$ show skills/brew-cold/SKILL.md
$ sh git diff
$ sh git reset --quiet --hard && git clean --quiet -fd

# a ledger with conflict markers
$ sh printf '<<<<<<< ours\n=======\n>>>>>>> theirs\n' >> ledger.toml
$ snapshot
$ cairn new skill cool
$ unchanged
$ sh git checkout --quiet ledger.toml

# a pack in a repository where Cairn is installed: the nearer one is meant
$ mkdir ../shop
$ cd ../shop
$ sh git init --quiet --initial-branch=main && mkdir -p packs && cp -R ../repo packs/ours && rm -rf packs/ours/.git
$ cairn init --yes --quiet --profile none
$ cairn new skill own --description 'Does it. Use when asked.'
$ cd packs/ours
$ cairn new skill cool --description 'Cools tea. Use when it is hot.'
$ sh git -C ../.. status --short --untracked-files=all packs/ours/skills/cool .agents/skills/own

# the full layout: documents in the language of the pack, other files in common
$ mkdir ../../../full
$ cd ../../../full
$ sh git init --quiet --initial-branch=main
$ write manifest.toml
  schema = 1

  [pack]
  id = "example.full"
  name = "Full"
  version = "1.0.0"
  ledger = "i18n/documents.toml"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]

  [kinds.procedure]
  required = ["purpose", "hot-water"]
$ sh mkdir -p i18n templates/common/skills && printf 'schema = 1\nsource = "en"\n' > i18n/documents.toml && printf 'schema = 1\n' > templates/common/skills/routes.toml
$ cairn new skill tea --kind procedure --with references,scripts,assets,agents --description 'Makes tea. Use for tea.'
$ list .
$ show manifest.toml
$ show i18n/documents.toml
$ show templates/common/skills/routes.toml
$ show templates/locales/en/skills/tea/SKILL.md
$ cairn doctor --format concise
