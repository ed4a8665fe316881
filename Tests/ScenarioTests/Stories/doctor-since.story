# only what changed since a commit, and what depends on it
$ write AGENTS.md
  # Read

  See [the plan](docs/plan.md).
$ write docs/plan.md
  # Plan
$ write old/AGENTS.md
  # Old

  See [it](gone.md).
$ git add -A
$ git commit -q -m start
$ cairn doctor --since HEAD
$ git mv docs/plan.md docs/idea.md
$ cairn doctor --since HEAD
$ git commit -q -m rename
$ cairn doctor --since HEAD~1
$ cairn doctor --since HEAD~1 --format concise --strict
$ cairn doctor --since HEAD~1 docs
$ cairn doctor --since nowhere
$ cairn doctor --since=-x
$ cairn doctor --since HEAD --write-baseline
