# where both changed the same line, the document stays the user's until a word is said
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/accepted/SKILL.md
  ---
  name: accepted
  description: Does accepted. Use when accepted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # accepted

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/mine/SKILL.md
  ---
  name: mine
  description: Does mine. Use when mine is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # mine

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/packs/SKILL.md
  ---
  name: packs
  description: Does packs. Use when packs is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # packs

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/merged/SKILL.md
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ write .agents/skills/accepted/SKILL.md
  ---
  name: accepted
  description: Does accepted. Use when accepted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # accepted

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/mine/SKILL.md
  ---
  name: mine
  description: Does mine. Use when mine is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # mine

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/packs/SKILL.md
  ---
  name: packs
  description: Does packs. Use when packs is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # packs

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/merged/SKILL.md
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look, we said.

  ## Last

  Tell.
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/accepted/SKILL.md
  ---
  name: accepted
  description: Does accepted. Use when accepted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # accepted

  ## First

  Look twice.

  ## Last

  Tell all.
$ write ../pack/templates/locales/en/skills/mine/SKILL.md
  ---
  name: mine
  description: Does mine. Use when mine is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # mine

  ## First

  Look twice.

  ## Last

  Tell all.
$ write ../pack/templates/locales/en/skills/packs/SKILL.md
  ---
  name: packs
  description: Does packs. Use when packs is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # packs

  ## First

  Look twice.

  ## Last

  Tell all.
$ write ../pack/templates/locales/en/skills/merged/SKILL.md
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look twice.

  ## Last

  Tell all.
$ snapshot
$ cairn upgrade
$ same-bytes .agents/skills
$ list .cairn/conflicts
$ show .cairn/conflicts/.agents/skills/merged/SKILL.md.merged.txt
$ git status --short

# everything says so
$ cairn sync
$ cairn sync --check
$ cairn status
$ cairn diff .agents/skills/mine
$ cairn doctor
$ cairn upgrade --check

# made again where they are missing
$ delete .cairn/conflicts
$ snapshot
$ cairn sync --check
$ unchanged
$ cairn sync
$ list .cairn/conflicts/.agents/skills/mine

# as it stands, after the pack's change was worked in
$ cairn resolve .agents/skills/accepted/SKILL.md
$ show .agents/skills/accepted/SKILL.md
# mine
$ cairn resolve --mine .agents/skills/mine
# the pack's: by name only
$ cairn resolve --pack
$ cairn resolve --pack .agents/skills/packs
$ show .agents/skills/packs/SKILL.md
# joined: no marker may stand in it
$ cairn resolve --merged .agents/skills/merged
$ write .cairn/conflicts/.agents/skills/merged/SKILL.md.merged.txt
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look twice, we said.

  ## Last

  Tell all.
$ cairn resolve --merged .agents/skills/merged
$ show .agents/skills/merged/SKILL.md
$ list .cairn/conflicts
$ cairn resolve
$ cairn resolve .agents/skills/nothing
$ cairn resolve --mine --pack .
$ cairn status
$ cairn upgrade

# what was given up comes back
$ cairn undo --yes
$ cairn status
$ cairn resolve

# markers in the document itself are no end of a conflict
$ cairn undo --yes
$ append .agents/skills/merged/SKILL.md
  <<<<<<< mine
  =======
  >>>>>>> pack
$ cairn resolve
$ cairn resolve --mine
