# without an installation the doctor is tuned, too
$ write CLAUDE.md
  See @docs/gone.md and [it](lost.md).
$ git add .
$ cairn doctor
CLAUDE.md:1:5: error: there is no 'docs/gone.md' to import, seen from this file; mend the path, or take it out [agent.import-resolves]
  1 | See @docs/gone.md and [it](lost.md).
    |     ^^^^^^^^^^^^^
·
CLAUDE.md:1:28: warning: there is no 'lost.md' in this repository; mend the path, or add the file [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
·
1 error, 1 warning in 1 file
? 1
$ write .cairn/doctor.toml
  fail-on = "warning"

  [rules]
  "agent.import-resolves" = "info"
$ cairn doctor
CLAUDE.md:1:28: warning: there is no 'lost.md' in this repository; mend the path, or add the file [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
·
1 warning, 1 info in 1 file
? 1
$ write .cairn/doctor.toml
  [doctor.rules]
  "agent.import-resolves" = "off"

  [[doctor.ignore]]
  rule = "link.target-exists"
  paths = ["CLAUDE.md"]
  reason = "written later"
$ cairn doctor
1 file examined, nothing found; 1 suppressed
$ write .cairn/doctor.toml
  [doctor.rule]
  "agent.import-resolvs" = "off"
$ cairn doctor
.cairn/doctor.toml:1:9: unknown key 'doctor.rule'; did you mean 'rules'? [config.known-keys]
CLAUDE.md:1:5: error: there is no 'docs/gone.md' to import, seen from this file; mend the path, or take it out [agent.import-resolves]
  1 | See @docs/gone.md and [it](lost.md).
    |     ^^^^^^^^^^^^^
·
CLAUDE.md:1:28: warning: there is no 'lost.md' in this repository; mend the path, or add the file [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
·
1 error, 1 warning in 1 file
? 1
$ write .cairn/doctor.toml
  [rules]
  "agent.import-resolves" = "never"
$ cairn doctor
cairn: .cairn/doctor.toml:2:27: the doctor's settings cannot be read [config-invalid]
  .cairn/doctor.toml:2:27: 'never' does not fit: 'agent.import-resolves' takes off, info, warning or error [config.valid]
? 2
$ delete .cairn

# `[doctor]` alone makes no root
$ write sub/.cairn/config.toml
  [doctor.rules]
  "agent.import-resolves" = "off"
$ cd sub
$ cairn status
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2
$ cairn doctor --format concise
CLAUDE.md:1:5: error agent.import-resolves: there is no 'docs/gone.md' to import, seen from this file; mend the path, or take it out
CLAUDE.md:1:28: warning link.target-exists: there is no 'lost.md' in this repository; mend the path, or add the file
1 error, 1 warning in 1 file
? 1
$ cd ..
$ delete sub
$ write .cairn/config.toml
  [doctor.rules]
  "agent.import-resolves" = "off"
$ cairn doctor
CLAUDE.md:1:28: warning: there is no 'lost.md' in this repository; mend the path, or add the file [link.target-exists]
  1 | See @docs/gone.md and [it](lost.md).
    |                            ^^^^^^^
·
1 warning in 2 files
$ cairn status
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2

# a baseline needs no installation
$ cairn doctor --write-baseline
.cairn/baseline.toml accepts 1 finding now
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
2 files examined, nothing found; 1 suppressed
$ write CLAUDE.md
  <!-- cairn-ignore link.target-exists: not yet -->
  See [it](lost.md).
$ cairn doctor -v
.cairn/baseline.toml:4:8: info: no finding of 'link.target-exists' in CLAUDE.md is left to accept; delete the entry, or run `cairn doctor --write-baseline` [suppression.baseline-used]
  4 | rule = "link.target-exists"
    |        ^^^^^^^^^^^^^^^^^^^^
·
1 info in 2 files; 1 suppressed

# and `init` keeps both
$ cairn init --yes --quiet --profile none
$ show .cairn/config.toml
schema = 1
locale = "en"
·
[doctor.rules]
"agent.import-resolves" = "off"
·
[[packs]]
source = "builtin"
profile = "none"
$ cairn doctor -v
.agents/context/PROJECT.md: info: nobody has filled in this form yet, so agents learn nothing from it; answer its questions [document.form-filled]
·
.cairn/baseline.toml:4:8: info: no finding of 'link.target-exists' in CLAUDE.md is left to accept; delete the entry, or run `cairn doctor --write-baseline` [suppression.baseline-used]
  4 | rule = "link.target-exists"
    |        ^^^^^^^^^^^^^^^^^^^^
·
2 infos in 8 files; 1 suppressed
$ cairn undo --yes --quiet
$ show .cairn/config.toml
[doctor.rules]
"agent.import-resolves" = "off"
