# what `init` brought, `remove --all` takes out again
$ write AGENTS.md
  # Ours
$ write .gitignore
  target/
$ git add -A
$ git commit -q -m ours
$ cairn init --yes --quiet --agent claude --agent codex --profile full
$ cairn remove --all --dry-run --quiet
$ cairn remove --all
$ git status --short
$ list
$ cairn status

# `undo` brings it back whole
$ cairn undo --yes --quiet
$ cairn status
$ git status --short

# what was edited stays
$ append .agents/skills/deploy/SKILL.md
  ours
$ append .agents/context/PROJECT.md
  ours
$ cairn remove --all --quiet
$ git status --short --untracked-files=all

# `--keep-documents` leaves everything but Cairn
$ cairn undo --yes --quiet
$ snapshot
$ cairn remove --all --keep-documents
$ same-bytes .agents
$ same-bytes AGENTS.md
$ git status --short

# names and `--all` do not go together
$ cairn remove --all deploy
$ cairn remove
$ cairn remove --keep-documents deploy
