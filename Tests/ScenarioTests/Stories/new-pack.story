# `new pack DIR` creates a pack that the doctor accepts, and says what comes next
$ cd ..
$ mkdir work
$ cd work
$ cairn new pack our-skills --dry-run
$ list
$ cairn new pack our-skills --yes
$ list our-skills
$ show our-skills/manifest.toml
$ show our-skills/ledger.toml
$ show our-skills/CHANGELOG.md
$ cairn -C our-skills doctor --strict

# what it wrote can be installed at once
$ mkdir shop
$ cd shop
$ cairn init --yes --pack ../our-skills
$ cairn doctor --strict
$ cd ..

# a second run writes nothing, and a file that the author edited is kept
$ snapshot
$ cairn new pack our-skills --yes
$ unchanged
$ append our-skills/README.md
  More about it.
$ delete our-skills/LICENSE
$ delete our-skills/skills
$ snapshot
$ cairn new pack our-skills --yes
$ same-bytes our-skills/README.md
$ list our-skills/skills
$ cairn new pack our-skills --id acme.web
$ cairn new pack our-skills --locale ko
$ cairn -C our-skills undo --yes

# options: layout, languages with and without a text of the example, and licenses with and without a text
$ sh git -c init.defaultBranch=main init -q tea
$ sh git -C tea config user.name 'Ada Example'
$ cairn new pack tea --yes --id acme.tea --name 'Tea house' --description 'How we make tea.' --layout full --locale ko --locale en --locale de --license isc
$ show tea/manifest.toml
$ show tea/LICENSE
$ cairn -C tea doctor --strict
$ cairn new pack german --yes --locale de --license Apache-2.0
$ list german
$ cairn -C german doctor --strict
$ cairn new pack free --yes --license none
$ cairn new pack json --yes --format json > ../json.txt
$ keys cairn new pack json --format json --dry-run

# a folder of skills becomes a pack: no example, and a ledger of the skills; files that have a usual name are kept
$ write mine/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when guests come.
  ---

  # Brew

  Boil.
$ write mine/readme.txt
  Ours.
$ write mine/COPYING
  All rights reserved.
$ snapshot
$ cd mine
$ cairn new pack . --yes
$ cd ..
$ same-bytes mine/skills
$ same-bytes mine/readme.txt
$ show mine/manifest.toml
$ show mine/ledger.toml
$ cairn -C mine doctor

# where no pack can be, nothing is written
$ write file
  Text.
$ link linked -> mine
$ mkdir other
$ write other/manifest.toml
  name = "no pack of ours"
$ mkdir blocked
$ write blocked/skills
  A file.
$ snapshot
$ cairn new pack
$ cairn new pack '' --yes
$ cairn new pack file --yes
$ cairn new pack file/below --yes
$ cairn new pack linked --yes
$ cairn new pack other --yes
$ cairn new pack blocked --yes
$ cairn new pack / --yes
$ cairn new pack /story/home --yes
$ cairn new pack x/.cairn/y --yes
$ cairn new pack /story/state/cairn/x --yes
$ cairn new pack our-skills/packs/inner --yes
$ cairn new pack our-skills/skills --yes
$ cairn new pack 東京 --yes
$ cairn new pack x --yes --id acme
$ cairn new pack x --yes --locale 'not a tag'
$ cairn new pack x --yes --license 'my own'
$ cairn new pack x --yes --name ' '
$ cairn new pack x --yes --layout flat
$ unchanged

# inside an installed repository: allowed where no agent reads, and undone from the root
$ cd ../repo
$ cairn init --yes --profile none
…
$ snapshot
$ cairn new pack .
$ cairn new pack .agents/skills/inner --yes
$ cairn new pack .claude/skills --yes
$ cairn new pack .git/x --yes
$ cairn new pack .cairn/x --yes
$ unchanged
$ cairn new pack packs/ours --yes
$ list packs
$ show packs/ours/README.md
$ cairn doctor --strict
$ cairn init --pack ./packs/ours --dry-run
$ cairn undo --yes
$ list packs

# on a terminal it asks
$ cairn new pack packs/asked
< n
$ cairn new pack packs/asked
< y
