# without an installation the doctor is tuned, too
$ write CLAUDE.md
  See @docs/gone.md and [it](lost.md).
$ git add .
$ cairn doctor
$ write .cairn/doctor.toml
  fail-on = "warning"

  [rules]
  "agent.import-resolves" = "info"
$ cairn doctor
$ write .cairn/doctor.toml
  [doctor.rules]
  "agent.import-resolves" = "off"

  [[doctor.ignore]]
  rule = "link.target-exists"
  paths = ["CLAUDE.md"]
  reason = "written later"
$ cairn doctor
$ write .cairn/doctor.toml
  [doctor.rule]
  "agent.import-resolvs" = "off"
$ cairn doctor
$ write .cairn/doctor.toml
  [rules]
  "agent.import-resolves" = "never"
$ cairn doctor
$ delete .cairn

# `[doctor]` alone makes no root
$ write sub/.cairn/config.toml
  [doctor.rules]
  "agent.import-resolves" = "off"
$ cd sub
$ cairn status
$ cairn doctor --format concise
$ cd ..
$ delete sub
$ write .cairn/config.toml
  [doctor.rules]
  "agent.import-resolves" = "off"
$ cairn doctor
$ cairn status

# a baseline needs no installation
$ cairn doctor --write-baseline
$ show .cairn/baseline.toml
$ git status --short
$ cairn doctor --strict
$ write CLAUDE.md
  <!-- cairn-ignore link.target-exists: not yet -->
  See [it](lost.md).
$ cairn doctor -v

# and `init` keeps both
$ cairn init --yes --quiet --profile none
$ show .cairn/config.toml
$ cairn doctor -v
$ cairn undo --yes --quiet
$ show .cairn/config.toml
