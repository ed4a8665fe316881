# skills, documents and packs come and go
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
  [profiles]
  default = "some"
  [profiles.some]
  skills = ["brew", "wash"]
  [skills.wash]
  requires = ["brew"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/dry/SKILL.md
  ---
  name: dry
  description: Does dry. Use when dry is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # dry

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/AGENTS.md
  Read the skills.
$ cairn init --yes --quiet --pack ../pack
$ cairn add dry
$ cairn add dry
$ cairn add drry
$ cairn remove brew
$ cairn remove wash
$ show .cairn/config.toml
$ cairn remove dry agents.root
$ cairn add wash agents.root
$ cairn remove nothing
$ cairn remove example.ours
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
$ cairn add ../more
$ cairn list
$ append .cairn/config.toml
  # ours
$ cairn remove example.more
$ show .cairn/config.toml
$ cairn status

# where only another version of a pack is at hand, `remove` works and `add` does not
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
  [profiles]
  default = "some"
  [profiles.some]
  skills = ["brew", "wash"]
$ cairn add dry
$ cairn remove wash
$ cairn remove agents.root
$ list .agents
$ cairn status

# with `--pack` a pack comes from another folder from now on, and others stay
$ sh cp -R ../pack ../moved
$ cairn upgrade --pack ../moved
$ show .cairn/config.toml
$ cairn upgrade --pack example.ours
$ cairn upgrade --pack ../more
