# a copy that has the only text of the user's own skill is not deleted
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
updated  .agents/skills/INDEX.md  (to match the installed skills; 2 lines with other text are replaced, which `cairn undo` restores)
kept     .claude/skills/mine  (.agents/skills/mine is missing, and only this copy has some of its text; move .claude/skills/mine there or delete it)
total: updated 1, kept 1
$ cairn sync
kept  .claude/skills/mine  (.agents/skills/mine is missing, and only this copy has some of its text; move .claude/skills/mine there or delete it)
nothing to do: everything is up to date
$ cairn status
edited  .claude/skills/mine
nothing to do: checked 36 files
$ sh mkdir -p .agents/skills && mv .claude/skills/mine .agents/skills/mine
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .claude/skills/mine  (copy of .agents/skills/mine)
total: created 1, updated 1
$ git status --short
