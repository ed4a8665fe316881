# a run about some files changes only what the baseline has about them
$ write AGENTS.md
  # Tea

  See [how to brew](docs/brew.md).
$ write docs/AGENTS.md
  # Docs

  See [how to pour](pour.md) and [how to drink](drink.md).
$ cairn doctor --write-baseline
wrote 3 findings to .cairn/baseline.toml
$ cairn doctor
2 files checked, no findings; 3 suppressed
$ append docs/AGENTS.md
  See [how to wash](wash.md).
$ cairn doctor docs/AGENTS.md --write-baseline
wrote 3 findings to .cairn/baseline.toml
$ cairn doctor
2 files checked, no findings; 4 suppressed
$ cairn doctor --select 'frontmatter.*' --write-baseline
wrote 0 findings to .cairn/baseline.toml
$ cairn doctor
2 files checked, no findings; 4 suppressed

# everything can be shown without it
$ cairn doctor --no-baseline --format concise
AGENTS.md:3:19: warning link.target-exists: 'docs/brew.md' does not exist in this repository; correct the path or add the file
docs/AGENTS.md:3:19: warning link.target-exists: 'pour.md' does not exist in this repository; correct the path or add the file
docs/AGENTS.md:3:47: warning link.target-exists: 'drink.md' does not exist in this repository; correct the path or add the file
docs/AGENTS.md:4:19: warning link.target-exists: 'wash.md' does not exist in this repository; correct the path or add the file
4 warnings in 2 files

# what no longer occurs is removed, and nothing is added
$ write AGENTS.md
  # Tea

  See [how to steep](docs/steep.md).
$ cairn doctor -v
.cairn/baseline.toml:4:8: info: 'link.target-exists' has no findings in AGENTS.md for this baseline entry [suppression.baseline-used]
  4 | rule = "link.target-exists"
    |        ^^^^^^^^^^^^^^^^^^^^
    = help: delete it, or run `cairn doctor --prune-baseline`
·
AGENTS.md:3:20: warning: 'docs/steep.md' does not exist in this repository [link.target-exists]
  3 | See [how to steep](docs/steep.md).
    |                    ^^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning, 1 info in 2 files; 3 suppressed
$ cairn doctor --prune-baseline
removed 1 finding that no longer occurs from .cairn/baseline.toml
$ cairn doctor
AGENTS.md:3:20: warning: 'docs/steep.md' does not exist in this repository [link.target-exists]
  3 | See [how to steep](docs/steep.md).
    |                    ^^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning in 2 files; 3 suppressed
$ cairn doctor --prune-baseline
every finding in .cairn/baseline.toml still occurs
$ delete .cairn/baseline.toml
$ cairn doctor --prune-baseline
error: .cairn/baseline.toml: baseline not found [not-found]
  help: run with --write-baseline to create it
? 64

# the options exclude each other
$ cairn doctor --prune-baseline --write-baseline
error: --write-baseline cannot be combined with --prune-baseline [usage]
  help: remove one of them
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --no-baseline --prune-baseline
error: --no-baseline cannot be combined with --prune-baseline [usage]
  help: remove one of them
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --no-baseline --baseline all.toml
error: --no-baseline cannot be combined with --baseline [usage]
  help: remove one of them
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --since HEAD --prune-baseline
error: --since cannot be combined with --prune-baseline: the baseline would lack the findings of all other files [usage]
  help: remove one of them
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --watch --prune-baseline
error: --watch cannot be combined with --prune-baseline: it runs while you edit, and would act on unfinished text [usage]
  help: run `cairn doctor --prune-baseline` when you are done
  help: run `cairn doctor --help` for help
? 64
