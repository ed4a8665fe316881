# skills, documents and packs are added and removed
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
created  .agents/skills/dry/SKILL.md
updated  .cairn/config.toml
total: created 1, updated 1
to commit: `git add .agents .cairn && git commit`
$ cairn add dry
nothing to do: everything is up to date
$ cairn add drry
error: no installed pack has a skill or document 'drry' [unknown-document]
  help: did you mean 'dry'? for another pack, write `./folder`, `owner/repo` or a URL
? 64
$ cairn remove brew
error: .agents/skills/brew/SKILL.md: a chosen skill requires this one (wash) [skill-required]
  help: remove that skill too
? 1
$ cairn remove wash
removed  .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
total: updated 1, removed 1
to commit: `git add .agents .cairn && git commit`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "../pack"
profile = "some"
add = ["dry"]
remove = ["wash"]
$ cairn remove dry agents.root
removed  .agents/skills/dry/SKILL.md
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 1, removed 2
to commit: `git add .agents .cairn && git commit`
$ cairn add wash agents.root
created  .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 2, updated 1
to commit: `git add .agents .cairn AGENTS.md && git commit`
$ cairn remove nothing
error: unknown document 'nothing' [unknown-document]
  help: available: agents.root, brew, example.ours, wash
? 64
$ cairn remove example.ours
error: example.ours is the only pack [last-pack]
  help: to remove Cairn too, run `cairn remove --all`
? 1
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
created  .agents/skills/sing/SKILL.md
updated  .cairn/config.toml
total: created 1, updated 1
to commit: `git add .agents .cairn && git commit`
$ cairn list
brew  en  1  example.ours
sing  en  -  example.more
wash  en  1  example.ours
$ append .cairn/config.toml
  # ours
$ cairn remove example.more
removed  .agents/skills/sing/SKILL.md
updated  .cairn/config.toml
total: updated 1, removed 1
to commit: `git add .agents .cairn && git commit`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "../pack"
profile = "some"
add = []
·
\# ours
$ cairn status
nothing to do: checked 3 files

# if only another version of a pack is available, `remove` works and `add` does not
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
error: example.ours 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ cairn remove wash
removed  .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
total: updated 1, removed 1
to commit: `git add .agents .cairn && git commit`
$ cairn remove agents.root
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 1, removed 1
to commit: `git add .cairn && git commit`
$ list .agents
skills/brew/SKILL.md
$ cairn status
nothing to do: checked 1 file

# `upgrade --pack` switches a pack to another folder, and the other packs are unchanged
$ sh cp -R ../pack ../moved
$ cairn upgrade --pack ../moved
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
3 files checked, no findings
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
without = ["agents.root"]
·
[[packs]]
source = "../moved"
profile = "some"
add = []
remove = ["wash"]
·
\# ours
$ cairn upgrade --pack example.ours
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
nothing to do: everything is up to date
3 files checked, no findings
$ cairn upgrade --pack ../more
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
error: ../more: pack example.more is not installed [pack-not-installed]
  help: run `cairn add ../more` to install it
? 1
