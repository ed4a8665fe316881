# a new id of the pack is found in its documents, and its fix outdates no translation
$ cairn new pack . --id acme.tea --locale en --locale ko --license none --yes --quiet
$ git add -A
$ git commit -qm tea
$ cairn doctor
$ sh sed 's/"acme.tea"/"acme.coffee"/' manifest.toml > new && mv new manifest.toml
$ cairn doctor
$ cairn doctor --fix
$ git diff --stat
$ cairn doctor --strict
$ cairn pack bump --check
$ cairn i18n status --check
