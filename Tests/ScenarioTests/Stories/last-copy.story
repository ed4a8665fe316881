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
updated  .agents/skills/INDEX.md  (made current; 2 lines said something else, which `cairn undo` keeps)
kept     .claude/skills/mine  (.agents/skills/mine is gone and some of its text stands only here: move .claude/skills/mine back there, or delete it)
in all: updated 1, kept 1
$ cairn sync
kept  .claude/skills/mine  (.agents/skills/mine is gone and some of its text stands only here: move .claude/skills/mine back there, or delete it)
nothing to do: everything is as it should be
$ cairn status
edited here  .claude/skills/mine
nothing to do: 23 targets as they should be
$ sh mkdir -p .agents/skills && mv .claude/skills/mine .agents/skills/mine
$ cairn sync
updated  .agents/skills/INDEX.md  (made current)
created  .claude/skills/mine  (copy of .agents/skills/mine)
in all: created 1, updated 1
$ git status --short
