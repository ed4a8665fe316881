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
0 files checked, no findings
$ git mv docs/plan.md docs/idea.md
$ cairn doctor --since HEAD
AGENTS.md:3:16: warning: 'docs/plan.md' does not exist in this repository [link.target-exists]
  3 | See [the plan](docs/plan.md).
    |                ^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning in 2 files
$ git commit -q -m rename
$ cairn doctor --since HEAD~1
AGENTS.md:3:16: warning: 'docs/plan.md' does not exist in this repository [link.target-exists]
  3 | See [the plan](docs/plan.md).
    |                ^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning in 2 files
$ cairn doctor --since HEAD~1 --format concise --strict
AGENTS.md:3:16: warning link.target-exists: 'docs/plan.md' does not exist in this repository; correct the path or add the file
1 warning in 2 files
? 1
$ cairn doctor --since HEAD~1 docs
1 file checked, no findings
$ cairn doctor --since nowhere
error: the repository has no commit, branch or tag 'nowhere' [since-unknown]
  help: check the name, or fetch it with `git fetch`
? 64
$ cairn doctor --since=-x
error: '-x' is invalid after --since: no commit, branch or tag begins with `-` [usage]
  help: name one, such as `origin/main`
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --since HEAD --write-baseline
error: --since cannot be combined with --write-baseline: the baseline would lack the findings of all other files [usage]
  help: remove one of them
  help: run `cairn doctor --help` for help
? 64
