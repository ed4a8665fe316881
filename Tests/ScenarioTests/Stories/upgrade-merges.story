# what was edited here and what the pack changed elsewhere stand together
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

  Ask first.
$ cairn init --yes --quiet --pack ../pack
$ git add -A
$ git commit -q -m install
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    author: us
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell, and drink.
$ sh sed 's/Ask first/Ask us first/' AGENTS.md > /story/agents && cp /story/agents AGENTS.md
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
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "2"
  ---

  # brew

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/AGENTS.md
  Read all the skills.

  Be kind.

  Ask first.
$ write ../pack/CHANGELOG.md
  # Changelog

  ## [Unreleased]

  - Not told.

  ## [1.1.0] - 2026-01-01

  ### Changed

  - Brewing looks twice.

  ## [1.0.0]

  - Begun, not told either.

# `--check` and `--dry-run` write nothing
$ snapshot
$ cairn upgrade --check
$ cairn upgrade --dry-run --diff
$ keys cairn upgrade --check --format json
$ cairn status
$ unchanged

# `init`, `add` follow choices; only `upgrade` moves to another version
$ cairn init --yes
$ cairn add brew
$ unchanged
$ cairn upgrade
$ show .agents/skills/brew/SKILL.md
$ show AGENTS.md
$ cairn upgrade
$ cairn sync --check
$ cairn status

# what was merged is kept by the next upgrade, and goes back with `undo`
$ cairn undo --yes
$ cairn upgrade --format json > /story/answer
$ sh grep -c '"doctor"' /story/answer
$ keys cairn upgrade --format json

# an older version is taken where that is said
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.5"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
$ cairn upgrade
$ cairn upgrade --allow-downgrade
