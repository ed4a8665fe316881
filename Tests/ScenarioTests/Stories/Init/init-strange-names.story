# the user's own skill with a folder name that is not valid on every system gets no link, with the reason; the lock file stays readable
$ write .agents/skills/con/SKILL.md
  ---
  name: con
  description: Ours. Use when x.
  ---
  x
$ sh mkdir '.agents/skills/a:b' && cp .agents/skills/con/SKILL.md '.agents/skills/a:b/SKILL.md'
$ cairn init --yes --profile none --agent claude
locale en (default): all 5 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
skipped  .agents/skills/a:b  (no link for claude: the name is not valid on every system; rename the folder)
skipped  .agents/skills/con  (no link for claude: the name is not valid on every system; rename the folder)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 9, skipped 2
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn status
nothing to do: checked 6 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn init --yes
nothing to do: everything is up to date
$ cairn init --yes --on-conflict abort
nothing to do: everything is up to date
