# identical findings are grouped, and a preset for fixtures is offered
$ sh for n in 1 2 3 4 5 6; do mkdir -p tests/fixtures/t$n; printf -- '---\nname: Tea!\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n' >tests/fixtures/t$n/SKILL.md; done
$ cairn doctor
$ cairn doctor -v
$ cairn doctor --quiet
$ cairn doctor --format concise
$ write .cairn/config.toml
  [doctor]
  presets = ["fixtures"]
$ cairn doctor
$ write .cairn/config.toml
  [doctor]
  presets = ["fixture"]
$ cairn doctor
$ CAIRN_LANG=fr cairn doctor

# a comment may name several rules
$ delete .cairn
$ delete tests
$ write AGENTS.md
  > <!-- cairn-ignore link.target-exists link.relative: made by the build -->
  > [a](lost.md) and [b](#part)

  <!-- cairn-ignore link.target-exists link.anchor-exists -->
  [a](lost.md) and [b](#part)
$ cairn doctor -v
