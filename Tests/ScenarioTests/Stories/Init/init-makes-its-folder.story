# `init DIR` creates DIR, and a second run writes nothing

$ cairn init --yes new/deep
locale en (default): all 32 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  12 skills (cairn-usage, code-review, commit-and-pull-request, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 50
  help: `-v` lists every file
to complete: /story/repo/new/deep/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git -C /story/repo/new/deep add .agents .cairn AGENTS.md && git -C /story/repo/new/deep commit`
in CI: `cairn -C new/deep doctor`, which exits with 1 on errors
to undo: `cairn -C /story/repo/new/deep undo`

$ snapshot
$ cairn init --yes new/deep
nothing to do: everything is up to date

$ unchanged
$ show new/deep/.cairn/.gitignore
txn/
…
