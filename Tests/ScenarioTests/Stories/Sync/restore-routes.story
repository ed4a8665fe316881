# what status advises for a missing routes file restores it, and the index with it
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh rm .agents/skills/routes.toml
$ cairn status
needs sync  .agents/skills/INDEX.md
missing     .agents/skills/routes.toml
1 file or block is missing; run `cairn sync --restore` to restore it, or `cairn sync` to record that you deleted it
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn sync --restore
restored  .agents/skills/routes.toml
total: restored 1
$ git status --short
$ sh rm -r .agents/skills
$ cairn sync --restore --quiet
$ git status --short
$ cairn doctor
1 info in 29 files; `-v` shows the info
