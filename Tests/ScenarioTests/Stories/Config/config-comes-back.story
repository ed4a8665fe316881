# removing and adding again leaves the config file as it was, byte for byte
$ write ../more/manifest.toml
  schema = 1
  [pack]
  id = "example.more"
  name = "More"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en"]
$ write ../more/templates/locales/en/skills/sing/SKILL.md
  ---
  name: sing
  description: Sings. Use when somebody is sad.
  ---

  # Sing

  Loud.
$ cairn init --yes --quiet --profile minimal
$ append .cairn/config.toml
  # ours

  # what the doctor shall not say
  [doctor.rules]
  "skill.description-says-when" = "off"
$ snapshot
$ cairn remove deploy --quiet
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "minimal"
remove = ["deploy"]
\# ours
·
\# what the doctor shall not say
[doctor.rules]
"skill.description-says-when" = "off"
$ cairn add deploy --quiet
$ same-bytes .cairn/config.toml
$ cairn add payment-integrity-review --quiet
$ cairn remove payment-integrity-review --quiet
$ same-bytes .cairn/config.toml
$ cairn remove context.project agents.root --quiet
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
without = ["agents.root", "context.project"]
·
[[packs]]
source = "builtin"
profile = "minimal"
\# ours
·
\# what the doctor shall not say
[doctor.rules]
"skill.description-says-when" = "off"
$ cairn add agents.root context.project --quiet
$ same-bytes .cairn/config.toml
$ cairn add ../more --quiet
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "minimal"
\# ours
·
[[packs]]
source = "../more"
·
\# what the doctor shall not say
[doctor.rules]
"skill.description-says-when" = "off"
$ cairn remove ../more --quiet
$ same-bytes .cairn/config.toml
$ cairn remove deploy --quiet
$ cairn add payment-integrity-review --quiet
$ cairn remove payment-integrity-review --quiet
$ cairn add deploy --quiet
$ same-bytes .cairn/config.toml

# the same for a config file that is formatted differently
$ sh printf 'schema = 1 # one\nlocale = "en"\nwithout = []\nagents = []\n[[packs]]\nremove = [ ] # nothing so far\nsource = "builtin"\nprofile = "minimal"\nadd = [\n  # for the shop\n  "payment-integrity-review"\n]' > .cairn/config.toml
$ cairn init --yes --quiet
$ snapshot
$ cairn remove deploy --quiet
$ cairn add deploy --quiet
$ same-bytes .cairn/config.toml
$ cairn add ai-product-readiness-review --quiet
$ show .cairn/config.toml
schema = 1 # one
locale = "en"
without = []
agents = []
[[packs]]
remove = [ ] # nothing so far
source = "builtin"
profile = "minimal"
add = [
  "ai-product-readiness-review",
  # for the shop
  "payment-integrity-review"
]\
$ cairn remove ai-product-readiness-review --quiet
$ same-bytes .cairn/config.toml
$ cairn remove agents.root --quiet
$ cairn add agents.root --quiet
$ same-bytes .cairn/config.toml
$ cairn add ../more --quiet
$ cairn remove ../more --quiet
$ same-bytes .cairn/config.toml

# removing a pack also removes its documents from `without`
$ write ../more/manifest.toml
  schema = 1
  [pack]
  id = "example.more"
  name = "More"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en"]
  [[documents]]
  id = "song.book"
  source = "SONGS.md"
  target = ".agents/docs/SONGS.md"
  policy = "file"
$ write ../more/templates/locales/en/SONGS.md
  # Songs
$ cairn add ../more --quiet
$ cairn remove song.book --quiet
$ sh grep without .cairn/config.toml
without = ["song.book"]
$ cairn remove ../more --quiet
$ sh grep without .cairn/config.toml
without = []
$ same-bytes .cairn/config.toml

# a skill that is in the profile and in `add` stays in `add`
$ sh sed -i.bak 's/"payment/"deploy",\n  "payment/' .cairn/config.toml
$ delete .cairn/config.toml.bak
$ cairn init --yes --quiet
$ snapshot
$ cairn remove deploy --quiet
$ show .agents/skills/deploy/SKILL.md
nothing stands there
$ cairn add deploy --quiet
$ same-bytes .cairn/config.toml
