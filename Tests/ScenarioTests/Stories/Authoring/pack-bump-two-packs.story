# of two packs in a repository, the second one gets tags with its name
$ cairn new pack packs/tea --id acme.tea --license none --yes --quiet
$ cairn new pack packs/milk --id acme.milk --license none --yes --quiet
$ git add -A
$ git commit -qm packs
$ cairn -C packs/tea pack bump --version minor --yes
$ git add -A
$ git commit -qm "Tea 0.2.0"
$ git tag v0.2.0
$ cairn -C packs/milk pack bump --version minor --yes
$ git add -A
$ git commit -qm "Milk 0.2.0"
$ cairn -C packs/milk pack bump --version minor
$ git tag milk-v0.2.0
$ cairn -C packs/milk pack bump --version minor --yes
