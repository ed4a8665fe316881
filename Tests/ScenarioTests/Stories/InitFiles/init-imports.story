# a `CLAUDE.md` that imports `@AGENTS.md` gets no block
$ write CLAUDE.md
  # Ours
  @AGENTS.md
$ snapshot
$ cairn init --yes --profile none --agent claude
locale en (default): all 5 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 8
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ unchanged CLAUDE.md
$ cairn doctor
1 info in 8 files; `-v` shows the info
