# a copy that holds the only text of a skill of the user's is not taken away
$ cairn init --yes --quiet --profile minimal --agent claude
$ sh sed -i.bak 's/^schema = 1/&\nlinks = "copy"/' .cairn/config.toml && rm .cairn/config.toml.bak
$ write .agents/skills/mine/SKILL.md
  ---
  name: mine
  description: Mine. Use when mine.
  ---

  # Mine

  Ours.
$ cairn sync --quiet
$ git add -A
$ git commit -q -m copies
$ delete .agents/skills/mine
$ cairn sync
$ cairn sync
$ cairn status
$ sh mkdir -p .agents/skills && mv .claude/skills/mine .agents/skills/mine
$ cairn sync
$ git status --short
