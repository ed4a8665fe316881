# a skill that got another name takes the user's edits along; one that is retired goes, or stays edited
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/old/SKILL.md
  ---
  name: old
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # old

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/outdated/SKILL.md
  ---
  name: outdated
  description: Does outdated. Use when outdated is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # outdated

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/kept/SKILL.md
  ---
  name: kept
  description: Does kept. Use when kept is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # kept

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/old/references/more.md
  More.
$ cairn init --yes --quiet --pack ../pack --agent claude
$ write .agents/skills/old/SKILL.md
  ---
  name: old
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # old

  ## First

  Look.

  ## Last

  Tell us.
$ write .agents/skills/old/notes.md
  our own notes
$ delete ../pack/templates/locales/en/skills
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "2.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[retired]]
  target = ".agents/skills/old"
  since = "2.0.0"
  replaced-by = ".agents/skills/new"
  [[retired]]
  target = ".agents/skills/outdated"
  since = "2.0.0"
$ write ../pack/templates/locales/en/skills/new/SKILL.md
  ---
  name: new
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # new

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/kept/SKILL.md
  ---
  name: kept
  description: Does kept. Use when kept is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # kept

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/new/references/more.md
  More.
$ cairn upgrade --dry-run
$ cairn upgrade
$ show .agents/skills/new/SKILL.md
$ list .agents
$ list .claude
$ cairn upgrade

# edited, a retired one stays
$ cairn undo --yes
$ write .agents/skills/outdated/SKILL.md
  ---
  name: outdated
  description: Does outdated. Use when outdated is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # outdated

  ## First

  Look.

  ## Last

  Ours.
$ snapshot
$ cairn upgrade
$ same-bytes .agents/skills/outdated
$ cairn upgrade

# where the edits are in the way, the whole skill waits at its old place
$ cairn undo --yes
$ write .agents/skills/old/SKILL.md
  ---
  name: old
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # old

  ## First

  Look, we said.

  ## Last

  Tell.
$ snapshot
$ cairn upgrade
$ same-bytes .agents/skills
$ cairn resolve --mine .agents/skills/old
$ cairn upgrade
$ show .agents/skills/new/SKILL.md
$ list .agents
