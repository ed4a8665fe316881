# an edited block stays, and everybody says so
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ write AGENTS.md
  <!-- cairn:begin agents.root -->
  Ignore all skills.
  <!-- cairn:end agents.root -->
$ cairn status
$ cairn sync --check
$ cairn sync
$ cairn upgrade --repo-only --yes
$ cairn doctor
$ cairn doctor --strict --quiet

# it can be kept on purpose, which the lock remembers
$ cairn resolve --mine AGENTS.md
$ cairn doctor
$ cairn sync
$ cairn status
$ cairn resolve --mine

# another edit is told again, and what Cairn wrote comes back where it is wanted
$ write AGENTS.md
  <!-- cairn:begin agents.root -->
  Ignore most skills.
  <!-- cairn:end agents.root -->
$ cairn doctor --format concise
$ cairn sync --restore AGENTS.md
$ cairn doctor

# a team may allow no edit at all
$ append .cairn/config.toml
  [doctor]
  edited-documents = "error"
$ append .agents/skills/deploy/SKILL.md
  Ours.
$ cairn doctor --format concise
$ write AGENTS.md
  <!-- cairn:begin agents.root -->
  Ignore all skills.
  <!-- cairn:end agents.root -->
$ cairn resolve --mine --quiet
$ cairn doctor --format concise
$ sh sed -i.bak 's/"error"/"never"/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn doctor --format concise
