# the doctor can also be configured without an installation
$ write CLAUDE.md
  See @docs/gone.md and [it](lost.md).
$ git add .
$ cairn doctor
CLAUDE.md:1:5: error: cannot find the imported file 'docs/gone.md' [agent.import-resolves]
  1 | See @docs/gone.md and [it](lost.md).
    |     ^^^^^^^^^^^^^
    = help: correct the path (relative to this file) or remove the import
·
CLAUDE.md:1:28: warning: 'lost.md' does not exist in this repository [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
    = help: correct the path or add the file
·
1 error, 1 warning in 1 file
? 1
$ write .cairn/doctor.toml
  fail-on = "warning"

  [rules]
  "agent.import-resolves" = "info"
$ cairn doctor
CLAUDE.md:1:28: warning: 'lost.md' does not exist in this repository [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
    = help: correct the path or add the file
·
1 warning, 1 info in 1 file; `-v` shows the info
? 1
$ write .cairn/doctor.toml
  [doctor.rules]
  "agent.import-resolves" = "off"

  [[doctor.ignore]]
  rule = "link.target-exists"
  paths = ["CLAUDE.md"]
  reason = "written later"
$ cairn doctor
1 file checked, no findings; 1 suppressed
$ write .cairn/doctor.toml
  [doctor.rule]
  "agent.import-resolvs" = "off"
$ cairn doctor
warning: .cairn/doctor.toml:1:9: unknown key 'doctor.rule' [config.valid]
  help: did you mean 'rules'?
CLAUDE.md:1:5: error: cannot find the imported file 'docs/gone.md' [agent.import-resolves]
  1 | See @docs/gone.md and [it](lost.md).
    |     ^^^^^^^^^^^^^
    = help: correct the path (relative to this file) or remove the import
·
CLAUDE.md:1:28: warning: 'lost.md' does not exist in this repository [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
    = help: correct the path or add the file
·
1 error, 1 warning in 1 file
? 1
$ write .cairn/doctor.toml
  [rules]
  "agent.import-resolves" = "never"
$ cairn doctor
error: .cairn/doctor.toml:2:27: cannot read the doctor's settings [config-invalid]
  help: fix what is listed below
  .cairn/doctor.toml:2:27: 'never' is invalid: 'agent.import-resolves' must be off, info, warning or error [config.valid]
? 2
$ delete .cairn

# a config file with only `[doctor]` is not an installation
$ write sub/.cairn/config.toml
  [doctor.rules]
  "agent.import-resolves" = "off"
$ cd sub
$ cairn status
error: /story/repo: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
$ cairn doctor --format concise
note: sub/.cairn/config.toml has no effect, because the doctor reads its settings in the root of the repository
  help: move them to .cairn/config.toml in the root
../CLAUDE.md:1:5: error agent.import-resolves: cannot find the imported file 'docs/gone.md'; correct the path (relative to this file) or remove the import
../CLAUDE.md:1:28: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
1 error, 1 warning in 1 file
? 1
$ cd ..
$ delete sub
$ write .cairn/config.toml
  [doctor.rules]
  "agent.import-resolves" = "off"
$ cairn doctor
CLAUDE.md:1:28: warning: 'lost.md' does not exist in this repository [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
    = help: correct the path or add the file
·
1 warning in 2 files
$ cairn status
error: /story/repo: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2

# a baseline does not require an installation
$ cairn doctor --write-baseline
wrote 1 finding to .cairn/baseline.toml
$ show .cairn/baseline.toml
schema = 1
·
[[findings]]
rule = "link.target-exists"
path = "CLAUDE.md"
line = "sha256:2e09d409ccc71f7b46bf3c463a4c3234894d5a23ca3ef7fd5675ef588af66bf8"
$ git status --short
A  CLAUDE.md
?? .cairn/
$ cairn doctor --strict
2 files checked, no findings; 1 suppressed
$ write CLAUDE.md
  <!-- cairn-ignore link.target-exists: not yet -->
  See [it](lost.md).
$ cairn doctor -v
.cairn/baseline.toml:4:8: info: 'link.target-exists' has no findings in CLAUDE.md for this baseline entry [suppression.baseline-used]
  4 | rule = "link.target-exists"
    |        ^^^^^^^^^^^^^^^^^^^^
    = help: delete it, or run `cairn doctor --prune-baseline`
·
1 info in 2 files; 1 suppressed

# `init` keeps the settings and the baseline
$ cairn init --yes --quiet --profile none
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["claude"]
·
[doctor.rules]
"agent.import-resolves" = "off"
·
[[packs]]
source = "builtin"
profile = "none"
$ cairn doctor -v
.agents/context/PROJECT.md: info: this form is not filled in, so agents learn nothing from it [document.form-filled]
    = help: answer its questions
·
.cairn/baseline.toml:4:8: info: 'link.target-exists' has no findings in CLAUDE.md for this baseline entry [suppression.baseline-used]
  4 | rule = "link.target-exists"
    |        ^^^^^^^^^^^^^^^^^^^^
    = help: delete it, or run `cairn doctor --prune-baseline`
·
2 infos in 8 files; 1 suppressed
$ cairn undo --yes --quiet
$ show .cairn/config.toml
[doctor.rules]
"agent.import-resolves" = "off"
