# a `CLAUDE.md` that imports `@AGENTS.md` gets no block
$ write CLAUDE.md
  # Ours
  @AGENTS.md
$ snapshot
$ cairn init --yes --profile none --agent claude
locale en (default): all 5 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: created 8
to commit: git add .agents .cairn AGENTS.md
$ unchanged CLAUDE.md
$ cairn doctor
8 files examined, nothing found
