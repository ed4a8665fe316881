# the name of a skill can be that of another pack's or of your own: nothing is installed, and both places are named
$ write ../one/manifest.toml
  schema = 1
  [pack]
  id = "example.one"
  name = "example.one"
  version = "1.0.0"
$ write ../one/skills/review/SKILL.md
  ---
  name: review
  description: Reviews. Use when asked.
  ---

  # review

  Do it.
$ write ../two/manifest.toml
  schema = 1
  [pack]
  id = "example.two"
  name = "example.two"
  version = "1.0.0"
$ write ../two/skills/review/SKILL.md
  ---
  name: review
  description: Reviews for the team. Use when asked.
  ---

  # review

  Do it.
$ write ../two/skills/tidy/SKILL.md
  ---
  name: tidy
  description: Tidies. Use when asked.
  ---

  # tidy

  Do it.
$ write ../two/skills/wash/SKILL.md
  ---
  name: wash
  description: Washes. Use when asked.
  ---

  # wash

  Do it.
$ cairn init --yes --quiet --pack ../one --agent claude
$ write .agents/skills/tidy/SKILL.md
  ---
  name: tidy
  description: My own tidying. Use when asked.
  ---

  # tidy

  Do it.
$ write .cursor/skills/wash/SKILL.md
  ---
  name: wash
  description: My own washing. Use when asked.
  ---

  # wash

  Do it.
$ snapshot
$ cairn add ../two --all
$ cairn add ../two --skill tidy
$ cairn add ../two --skill tidy --skill wash --dry-run
$ cairn add ../two --skill wash --format json
$ unchanged
# under another name it is installed
$ cairn add ../two --skill review --as team-review
$ show .agents/skills/team-review/SKILL.md
$ show .cairn/config.toml
$ cairn add ../two --skill review --as team-review
$ cairn add ../two --skill review --as other
$ cairn add ../two --skill review
$ cairn add ../two --skill wash --as tidy
$ cairn add ../two --skill wash --as Wash
$ cairn add ../two --skill wash --as review
$ cairn add ../two --as x
$ cairn add ../two --all --as x
$ cairn add ../two --skill wash --skill tidy --as x
$ cairn add ../two --skill tidy --as wash-up
# two packs with one id
$ write ../three/manifest.toml
  schema = 1
  [pack]
  id = "example.one"
  name = "example.one"
  version = "1.0.0"
$ write ../three/skills/other/SKILL.md
  ---
  name: other
  description: Does more. Use when asked.
  ---

  # other

  Do it.
$ cairn add ../three --yes
$ cairn doctor
