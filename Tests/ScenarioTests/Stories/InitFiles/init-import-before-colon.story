# a `CLAUDE.md` with `@AGENTS.md` right before a colon gets the block, because Claude Code skips that import
$ write CLAUDE.md
  The rules are in @AGENTS.md: read them.
$ cairn init --yes --profile none --agent claude
locale en (default): all 5 documents
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
created         AGENTS.md [agents.root]
added block to  CLAUDE.md [agents.claude]
total: created 8, added block to 1
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn doctor
CLAUDE.md:1:18: warning: the client reads ':' as a part of the path, so it does not import 'AGENTS.md' [agent.import-well-formed]
  1 | The rules are in @AGENTS.md: read them.
    |                  ^^^^^^^^^^
    = help: put a space after the path, or the path at the end of the line
·
1 warning, 1 info in 8 files; `-v` shows the info
