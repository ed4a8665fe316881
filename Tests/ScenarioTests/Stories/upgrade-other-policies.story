# blocks are merged by `upgrade` alone; what is written once stays; what is rendered is rendered anew
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
  [[documents]]
  id = "context.project"
  source = "context/PROJECT.md"
  target = ".agents/context/PROJECT.md"
  policy = "once"
  [[documents]]
  id = "skills.index"
  source = "skills/INDEX.md"
  target = ".agents/skills/INDEX.md"
  policy = "file"
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
$ write ../pack/templates/locales/en/AGENTS.md
  Read the skills.

  Be kind.
$ write ../pack/templates/locales/en/context/PROJECT.md
  Fill in.
$ write ../pack/templates/locales/en/skills/INDEX.md
  # Skills

  Read.

  <!-- cairn-words: skill=Skill | when=When | type=Type | untranslated=not translated | own=Your own -->

  <!-- cairn:begin skills.index format=1 -->

  <!-- cairn:end skills.index -->

  The end.
$ write ../pack/templates/common/skills/routes.toml
  schema = 1
  [categories.work]
  priority = 10
  [categories.work.title]
  en = "Work"
  [routes.brew]
  category = "work"
  type = "primary"
  priority = 50
$ write AGENTS.md
  # Ours
$ cairn init --yes --quiet --pack ../pack
$ sh sed 's/The end/Our end/' .agents/skills/INDEX.md > /story/index && cp /story/index .agents/skills/INDEX.md
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
  [[documents]]
  id = "context.project"
  source = "context/PROJECT.md"
  target = ".agents/context/PROJECT.md"
  policy = "once"
  [[documents]]
  id = "skills.index"
  source = "skills/INDEX.md"
  target = ".agents/skills/INDEX.md"
  policy = "file"
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews. Use when all are tired.
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
$ write ../pack/templates/locales/en/AGENTS.md
  Read the skills.

  Be very kind.
$ write ../pack/templates/locales/en/context/PROJECT.md
  Fill in more.
$ write ../pack/templates/locales/en/skills/INDEX.md
  # Skills

  Read all of it.

  <!-- cairn-words: skill=Skill | when=When | type=Type | untranslated=not translated | own=Your own -->

  <!-- cairn:begin skills.index format=1 -->

  <!-- cairn:end skills.index -->

  The end.
$ write ../pack/templates/common/skills/routes.toml
  schema = 1
  [categories.work]
  priority = 10
  [categories.work.title]
  en = "Work"
  [routes.brew]
  category = "work"
  type = "primary"
  priority = 50
  [routes.wash]
  category = "work"
  type = "primary"
  priority = 40
$ cairn upgrade
$ show AGENTS.md
$ show .agents/skills/INDEX.md
$ show .agents/context/PROJECT.md

# an edited block in conflict: the file stays as it is
$ sh sed 's/Be very kind/Be kind to us/' AGENTS.md > /story/agents && cp /story/agents AGENTS.md
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.2.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
  [[documents]]
  id = "context.project"
  source = "context/PROJECT.md"
  target = ".agents/context/PROJECT.md"
  policy = "once"
  [[documents]]
  id = "skills.index"
  source = "skills/INDEX.md"
  target = ".agents/skills/INDEX.md"
  policy = "file"
$ write ../pack/templates/locales/en/AGENTS.md
  Read the skills.

  Be most kind.
$ snapshot
$ cairn upgrade
$ same-bytes AGENTS.md
$ list .cairn/conflicts
$ write .cairn/conflicts/AGENTS.md.agents.root.merged.txt

  Read the skills.

  Be most kind to us.

$ cairn resolve --merged AGENTS.md
$ show AGENTS.md
$ cairn undo --yes
$ cairn resolve --pack AGENTS.md
$ show AGENTS.md
$ cairn undo --yes
$ cairn resolve --mine
$ cairn status

# an edited routes.toml is the user's to move; a block that is gone from the pack goes with what it brought
$ append .agents/skills/routes.toml
  # ours
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.3.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "context.project"
  source = "context/PROJECT.md"
  target = ".agents/context/PROJECT.md"
  policy = "once"
  [[documents]]
  id = "skills.index"
  source = "skills/INDEX.md"
  target = ".agents/skills/INDEX.md"
  policy = "file"
$ write ../pack/templates/common/skills/routes.toml
  schema = 1
  [categories.work]
  priority = 10
  [categories.work.title]
  en = "Work"
  [routes.brew]
  category = "work"
  type = "primary"
  priority = 50
$ delete ../pack/templates/locales/en/AGENTS.md
$ cairn upgrade
$ cairn init --yes --overwrite .agents/skills/routes.toml
$ cairn status
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.4.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
  [[documents]]
  id = "context.project"
  source = "context/PROJECT.md"
  target = ".agents/context/PROJECT.md"
  policy = "once"
  [[documents]]
  id = "skills.index"
  source = "skills/INDEX.md"
  target = ".agents/skills/INDEX.md"
  policy = "file"
$ write ../pack/templates/locales/en/AGENTS.md
  Read the skills.

  Be kind.
$ cairn upgrade --quiet
$ show AGENTS.md
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.5.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "context.project"
  source = "context/PROJECT.md"
  target = ".agents/context/PROJECT.md"
  policy = "once"
  [[documents]]
  id = "skills.index"
  source = "skills/INDEX.md"
  target = ".agents/skills/INDEX.md"
  policy = "file"
$ delete ../pack/templates/locales/en/AGENTS.md
$ cairn upgrade --quiet
$ show AGENTS.md
