# a `CLAUDE.md` with `@AGENTS.md` right before a colon gets the block, because Claude Code skips that import
$ write CLAUDE.md
  The rules are in @AGENTS.md: read them.
$ cairn init --yes --profile none --agent claude
$ cairn doctor
