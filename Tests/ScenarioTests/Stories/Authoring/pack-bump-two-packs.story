# of two packs in a repository, the second one gets tags with its name
$ cairn new pack packs/tea --id acme.tea --license none --yes --quiet
$ cairn new pack packs/milk --id acme.milk --license none --yes --quiet
$ git add -A
$ git commit -qm packs
$ cairn -C packs/tea pack bump --version minor --yes
warning: packs/tea/CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
version 0.2.0, was 0.1.0
not compared: no git tag has an older version of this pack
updated  packs/tea/CHANGELOG.md  (0.2.0, 2026-01-02)
updated  packs/tea/manifest.toml
total: updated 2
to commit: `git add packs/tea/CHANGELOG.md packs/tea/manifest.toml && git commit`
after the commit: `git tag v0.2.0`
$ git add -A
$ git commit -qm "Tea 0.2.0"
$ git tag v0.2.0
$ cairn -C packs/milk pack bump --version minor --yes
warning: packs/milk/CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
note: the tag v0.2.0 does not count, because manifest.toml has the version 0.1.0 there
version 0.2.0, was 0.1.0
not compared: no git tag has an older version of this pack
updated  packs/milk/CHANGELOG.md  (0.2.0, 2026-01-02)
updated  packs/milk/manifest.toml
total: updated 2
to commit: `git add packs/milk/CHANGELOG.md packs/milk/manifest.toml && git commit`
after the commit: `git tag milk-v0.2.0`
$ git add -A
$ git commit -qm "Milk 0.2.0"
$ cairn -C packs/milk pack bump --version minor
warning: packs/milk/CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
note: the tag v0.2.0 does not count, because manifest.toml has the version 0.1.0 there
version 0.3.0, was 0.2.0
not compared: no git tag has an older version of this pack
updated  packs/milk/CHANGELOG.md  (0.3.0, 2026-01-02)
updated  packs/milk/manifest.toml
total: updated 2
to commit: `git add packs/milk/CHANGELOG.md packs/milk/manifest.toml && git commit`
after the commit: `git tag v0.3.0`
$ git tag milk-v0.2.0
$ cairn -C packs/milk pack bump --version minor --yes
nothing to do: everything is up to date
warning: 2 other files of the pack are not committed
  help: commit them too, before you set the tag
after the commit: `git tag milk-v0.3.0`
