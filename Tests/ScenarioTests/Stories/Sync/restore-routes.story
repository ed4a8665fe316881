# what status advises for a missing routes file restores it, and the index with it
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh rm .agents/skills/routes.toml
$ cairn status
$ cairn sync --restore
$ git status --short
$ sh rm -r .agents/skills
$ cairn sync --restore --quiet
$ git status --short
$ cairn doctor
