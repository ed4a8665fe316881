# a text of Cairn that was something else for a while is managed again as soon as it is back
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh printf 'a\000b' >> AGENTS.md
$ sh rm .agents/skills/deploy/SKILL.md
$ link .agents/skills/deploy/SKILL.md -> elsewhere
$ cairn sync
$ git checkout -q AGENTS.md .agents/skills/deploy/SKILL.md
$ cairn status --short
$ cairn doctor
$ cairn sync
$ cairn status
$ cairn sync --check

# with other text it stays the user's
$ git checkout -q .
$ sh rm .agents/skills/deploy/SKILL.md
$ link .agents/skills/deploy/SKILL.md -> elsewhere
$ cairn sync --quiet
$ sh rm .agents/skills/deploy/SKILL.md
$ write .agents/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Deploys it our way. Use when we deploy.
  ---

  # Ours
$ cairn sync --quiet
$ cairn sync
$ cairn status --short

# where only the lock is outdated, `status --short` names it
$ git checkout -q .
$ sh sed '/^\[blocks/,$ s/state = "managed"/state = "deleted"/' .cairn/lock.toml > ../new && cp ../new .cairn/lock.toml
$ cairn status --short
$ cairn sync
