# only `upgrade` merges blocks; documents that are written once are kept; rendered ones are rendered again
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
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
merged   .agents/skills/INDEX.md
updated  .agents/skills/brew/SKILL.md
updated  .agents/skills/routes.toml
created  .agents/skills/wash/SKILL.md
updated  AGENTS.md [agents.root]
total: created 1, updated 3, merged 1
to commit: `git add .agents .cairn AGENTS.md && git commit`
8 files checked, no findings
$ show AGENTS.md
\# Ours
·
<!-- cairn:begin agents.root -->
·
Read the skills.
·
Be very kind.
·
<!-- cairn:end agents.root -->
$ show .agents/skills/INDEX.md
\# Skills
·
Read all of it.
·
<!-- cairn-words: skill=Skill | when=When | type=Type | untranslated=not translated | own=Your own -->
·
<!-- cairn:begin skills.index format=1 -->
·
### Work
·
| Skill | When | Type |
| --- | --- | --- |
| [brew](brew/SKILL.md) | Brews. Use when all are tired. | primary |
| [wash](wash/SKILL.md) | Does wash. Use when wash is to be done. | primary |
·
<!-- cairn:end skills.index -->
·
Our end.
$ show .agents/context/PROJECT.md
Fill in.

# an edited block in conflict: the file is not changed
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
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.1.0 -> 1.2.0
kept      .agents/skills/INDEX.md
conflict  AGENTS.md [agents.root]  (edited here and changed in the pack; your version is kept)
total: kept 1, conflict 1
  help: compare with `cairn diff AGENTS.md`, then resolve with `cairn resolve AGENTS.md` (--mine, --pack or --merged)
to commit: `git add .cairn && git commit`
AGENTS.md: error: open conflict [lock.conflict-open]
·
1 error in 8 files
? 1
$ same-bytes AGENTS.md
$ list .cairn/conflicts
AGENTS.md.agents.root.base.txt
AGENTS.md.agents.root.merged.txt
AGENTS.md.agents.root.mine.txt
AGENTS.md.agents.root.pack.txt
$ write .cairn/conflicts/AGENTS.md.agents.root.merged.txt

  Read the skills.

  Be most kind to us.

$ cairn resolve --merged AGENTS.md
kept      .agents/skills/INDEX.md
resolved  AGENTS.md [agents.root]
total: kept 1, resolved 1
to commit: `git add .cairn AGENTS.md && git commit`
$ show AGENTS.md
\# Ours
·
<!-- cairn:begin agents.root -->
·
Read the skills.
·
Be most kind to us.
<!-- cairn:end agents.root -->
$ cairn undo --yes
reverting `cairn resolve` (000004-2c829abe1f4532e1)
restored  AGENTS.md
total: restored 1
$ cairn resolve --pack AGENTS.md
kept      .agents/skills/INDEX.md
resolved  AGENTS.md [agents.root]
total: kept 1, resolved 1
to commit: `git add .cairn AGENTS.md && git commit`
$ show AGENTS.md
\# Ours
·
<!-- cairn:begin agents.root -->
·
Read the skills.
·
Be most kind.
·
<!-- cairn:end agents.root -->
$ cairn undo --yes
reverting `cairn resolve` (000006-3ee5789041c98ac3)
restored  AGENTS.md
total: restored 1
$ cairn resolve --mine
kept      .agents/skills/INDEX.md
resolved  AGENTS.md [agents.root]
total: kept 1, resolved 1
to commit: `git add .cairn AGENTS.md && git commit`
$ cairn status
edited  .agents/skills/INDEX.md
edited  AGENTS.md [agents.root]
nothing to do: checked 6 files

# edits in routes.toml must be moved by the user; an edited block that is no longer in the pack is kept
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
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.2.0 -> 1.3.0
kept       .agents/skills/INDEX.md
conflict   .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
left over  AGENTS.md [agents.root]  (edited and no longer part of the installation; delete the block if you do not need it)
total: kept 1, left over 1, conflict 1
to commit: `git add .cairn && git commit`
.agents/skills/routes.toml: error: edited [lock.conflict-open]
    = help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
·
1 error, 1 info in 8 files; `-v` shows the info
? 1
$ cairn init --yes --overwrite .agents/skills/routes.toml
locale en (config): all 4 documents
updated   .agents/skills/INDEX.md  (to match the installed skills)
replaced  .agents/skills/routes.toml
total: updated 1, replaced 1
to commit: `git add .agents .cairn && git commit`
$ cairn status
edited            .agents/skills/INDEX.md
no longer wanted  AGENTS.md [agents.root]
nothing to do: checked 6 files
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
AGENTS.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff AGENTS.md`, then resolve with `cairn resolve AGENTS.md` (--mine, --pack or --merged)
·
1 error in 8 files
? 1
$ show AGENTS.md
\# Ours
·
<!-- cairn:begin agents.root -->
·
Read the skills.
·
Be kind to us.
·
<!-- cairn:end agents.root -->
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
1 info in 8 files; `-v` shows the info
$ show AGENTS.md
\# Ours
·
<!-- cairn:begin agents.root -->
·
Read the skills.
·
Be kind to us.
·
<!-- cairn:end agents.root -->
