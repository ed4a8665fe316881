# `new pack DIR` creates a pack that the doctor accepts, and says what comes next
$ cd ..
$ mkdir own
$ cd own
$ cairn new pack our-skills --dry-run
pack example.our-skills, layout plain, languages en, license MIT
create  .claude-plugin/marketplace.json
create  .claude-plugin/plugin.json
create  .github/workflows/check.yml
create  .gitignore
create  CHANGELOG.md
create  LICENSE
create  README.md
create  apm.yml
create  ledger.toml
create  manifest.toml
create  routes.toml
create  skills/example-bug-report/SKILL.md
total: create 12
$ list
$ cairn new pack our-skills --yes
pack example.our-skills, layout plain, languages en, license MIT
created  .claude-plugin/marketplace.json
created  .claude-plugin/plugin.json
created  .github/workflows/check.yml
created  .gitignore
created  CHANGELOG.md
created  LICENSE
created  README.md
created  apm.yml
created  ledger.toml
created  manifest.toml
created  routes.toml
created  skills/example-bug-report/SKILL.md
total: created 12
next: `cairn -C our-skills new skill NAME` adds a skill, `cairn -C our-skills doctor` checks the pack
$ list our-skills
.cairn/trash/…
.claude-plugin/marketplace.json
.claude-plugin/plugin.json
.github/workflows/check.yml
.gitignore
CHANGELOG.md
LICENSE
README.md
apm.yml
ledger.toml
manifest.toml
routes.toml
skills/example-bug-report/SKILL.md
$ show our-skills/manifest.toml
schema = 1
·
[pack]
id = "example.our-skills"
name = "our-skills"
version = "0.1.0"
description = "Skills for coding agents."
license = "MIT"
layout = "plain"
ledger = "ledger.toml"
changelog = "CHANGELOG.md"
·
[locales]
source = "en"
available = ["en"]
·
[profiles]
default = "all"
·
[profiles.all]
description = "Every skill of the pack."
skills = ["*"]
$ show our-skills/ledger.toml
schema = 1
source = "en"
·
[documents."skill.example-bug-report"]
revision = 1
digest = "sha256:4274ab9403f70c80178d516f68e96edfa9d0c43f0ebd985036aa8d461dc797ee"
$ show our-skills/CHANGELOG.md
\# Changelog
·
What users of this pack notice, in the form of [Keep a Changelog 1.1](https://keepachangelog.com/en/1.1.0/); versions follow
[Semantic Versioning 2.0.0](https://semver.org/spec/v2.0.0.html).
·
## [Unreleased]
·
## [0.1.0] - 2026-01-02
·
### Added
·
- The skill `example-bug-report`.
$ cairn -C our-skills doctor --strict
8 files checked, no findings

# what it wrote can be installed at once
$ mkdir shop
$ cd shop
$ cairn init --yes --pack ../our-skills
locale en (default): 1 document
created  .agents/skills/example-bug-report/SKILL.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
total: created 5
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn doctor --strict
4 files checked, no findings
$ cd ..

# a second run writes nothing, and a file that the author edited is kept
$ snapshot
$ cairn new pack our-skills --yes
nothing to do: everything is up to date
next: `cairn -C our-skills new skill NAME` adds a skill, `cairn -C our-skills doctor` checks the pack
$ unchanged
$ append our-skills/README.md
  More about it.
$ delete our-skills/LICENSE
$ delete our-skills/skills
$ snapshot
$ cairn new pack our-skills --yes
pack example.our-skills, layout plain, languages en, license MIT
created  LICENSE
kept     README.md  (exists)
total: created 1, kept 1
next: `cairn -C our-skills new skill NAME` adds a skill, `cairn -C our-skills doctor` checks the pack
$ same-bytes our-skills/README.md
$ list our-skills/skills
no such folder
$ cairn new pack our-skills --id acme.web
error: /story/own/our-skills/manifest.toml: this folder is a pack, and --id differs from its manifest [pack-exists]
  help: edit the manifest, or omit the option to add only the files that are missing
? 64
$ cairn new pack our-skills --locale ko
error: /story/own/our-skills/manifest.toml: this folder is a pack, and --locale differs from its manifest [pack-exists]
  help: edit the manifest, or omit the option to add only the files that are missing
? 64
$ cairn -C our-skills undo --yes
reverting `cairn new pack` (000002-c584133ac916ab3c)
removed  LICENSE
total: removed 1

# options: layout, languages with and without a text of the example, and licenses with and without a text
$ sh git -c init.defaultBranch=main init -q tea
$ sh git -C tea config user.name 'Ada Example'
$ cairn new pack tea --yes --id acme.tea --name 'Tea house' --description 'How we make tea.' --layout full --locale ko --locale en --locale de --license isc
pack acme.tea, layout full, languages ko, en, de, license ISC
the example skill is not translated into de; `cairn i18n new de` makes the files for it
created  .claude-plugin/marketplace.json
created  .claude-plugin/plugin.json
created  .github/workflows/check.yml
created  .gitignore
created  CHANGELOG.md
created  LICENSE
created  README.md
created  apm.yml
created  i18n/documents.toml
created  manifest.toml
created  templates/common/skills/routes.toml
created  templates/locales/en/skills/example-bug-report/SKILL.md
created  templates/locales/ko/skills/example-bug-report/SKILL.md
total: created 13
to commit: `git -C /story/own/tea add .claude-plugin/marketplace.json .claude-plugin/plugin.json .github/workflows/check.yml .gitignore CHANGELOG.md LICENSE README.md apm.yml i18n/documents.toml manifest.toml templates/common/skills/routes.toml templates/locales/en/skills/example-bug-report/SKILL.md templates/locales/ko/skills/example-bug-report/SKILL.md && git -C /story/own/tea commit`
next: `cairn -C tea new skill NAME` adds a skill, `cairn -C tea doctor` checks the pack
$ show tea/manifest.toml
schema = 1
·
[pack]
id = "acme.tea"
name = "Tea house"
version = "0.1.0"
description = "How we make tea."
license = "ISC"
layout = "full"
templates = "templates"
ledger = "i18n/documents.toml"
changelog = "CHANGELOG.md"
·
[locales]
source = "ko"
available = ["ko", "en", "de"]
·
[profiles]
default = "all"
·
[profiles.all]
description = "Every skill of the pack."
skills = ["*"]
$ show tea/LICENSE
ISC License
·
Copyright (c) 2026 Ada Example
·
Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.
·
THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.
$ cairn -C tea doctor --strict
9 files checked, no findings
$ cairn new pack german --yes --locale de --license Apache-2.0
pack example.german, layout plain, languages de, license Apache-2.0
without an example skill, because Cairn has none in de; `cairn new skill NAME` adds one
without a file LICENSE, because Cairn does not have the text of Apache-2.0; add it yourself
created  .claude-plugin/marketplace.json
created  .claude-plugin/plugin.json
created  .github/workflows/check.yml
created  .gitignore
created  CHANGELOG.md
created  README.md
created  apm.yml
created  ledger.toml
created  manifest.toml
created  routes.toml
total: created 10
next: `cairn -C german new skill NAME` adds a skill, `cairn -C german doctor` checks the pack
$ list german
.cairn/trash/…
.claude-plugin/marketplace.json
.claude-plugin/plugin.json
.github/workflows/check.yml
.gitignore
CHANGELOG.md
README.md
apm.yml
ledger.toml
manifest.toml
routes.toml
$ cairn -C german doctor --strict
7 files checked, no findings
$ cairn new pack free --yes --license none
pack example.free, layout plain, languages en, license none
created  .claude-plugin/marketplace.json
created  .claude-plugin/plugin.json
created  .github/workflows/check.yml
created  .gitignore
created  CHANGELOG.md
created  README.md
created  apm.yml
created  ledger.toml
created  manifest.toml
created  routes.toml
created  skills/example-bug-report/SKILL.md
total: created 11
next: `cairn -C free new skill NAME` adds a skill, `cairn -C free doctor` checks the pack
$ cairn new pack json --yes --format json > ../json.txt
$ keys cairn new pack json --format json --dry-run
applied: boolean
cairn: string
changes: empty list
command: string
commit: empty list
root: string
schema: number
skipped: empty list
summary: empty table

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
pack example.mine, layout plain, languages en, license none
created  .claude-plugin/marketplace.json
created  .claude-plugin/plugin.json
created  .github/workflows/check.yml
created  .gitignore
created  CHANGELOG.md
created  apm.yml
created  ledger.toml
created  manifest.toml
kept     readme.txt  (exists)
total: created 8, kept 1
next: `cairn new skill NAME` adds a skill, `cairn doctor` checks the pack
$ cd ..
$ same-bytes mine/skills
$ same-bytes mine/readme.txt
$ show mine/manifest.toml
schema = 1
·
[pack]
id = "example.mine"
name = "mine"
version = "0.1.0"
description = "Skills for coding agents."
layout = "plain"
ledger = "ledger.toml"
changelog = "CHANGELOG.md"
·
[locales]
source = "en"
available = ["en"]
·
[profiles]
default = "all"
·
[profiles.all]
description = "Every skill of the pack."
skills = ["*"]
$ show mine/ledger.toml
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 1
digest = "sha256:909e2137a4a169fff0e50265b7d6eb0a7cbafc119635c840f6709d0fdb4f45d9"
$ cairn -C mine doctor
6 files checked, no findings

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
error: missing argument <folder> [usage]
  help: run `cairn new pack --help` for help
? 64
$ cairn new pack '' --yes
error: the folder name is empty [no-such-folder]
  help: name one, such as ./our-skills
? 64
$ cairn new pack file --yes
error: file: not a folder [not-a-folder]
? 2
$ cairn new pack file/below --yes
error: /story/own/file: not a folder [not-a-folder]
? 2
$ cairn new pack linked --yes
error: linked: this is a symbolic link [not-a-folder]
  help: name the folder that it leads to
? 2
$ cairn new pack other --yes
error: /story/own/other/manifest.toml: this manifest.toml is not that of a pack [manifest-of-another]
  help: name another folder, or move the file away
? 2
$ cairn new pack blocked --yes
error: blocked/skills: the templates of a pack must be in a folder, but this is not a folder [pack-invalid]
? 2
$ cairn new pack / --yes
error: /: a pack cannot be in the home folder or in `/` itself [root-refused]
  help: name a folder of its own, such as `cairn new pack our-skills`
? 64
$ cairn new pack /story/home --yes
error: /story/home: a pack cannot be in the home folder or in `/` itself [root-refused]
  help: name a folder of its own, such as `cairn new pack our-skills`
? 64
$ cairn new pack x/.cairn/y --yes
error: /story/own/x/.cairn/y: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ cairn new pack /story/state/cairn/x --yes
error: /story/state/cairn/x: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ cairn new pack our-skills/packs/inner --yes
error: /story/own/our-skills/packs/inner: this folder is in the pack at /story/own/our-skills [pack-in-pack]
  help: name a folder outside of it, or add a skill to it: `cairn new skill NAME`
? 64
$ cairn new pack our-skills/skills --yes
error: /story/own/our-skills/skills: this folder is in the pack at /story/own/our-skills [pack-in-pack]
  help: name a folder outside of it, or add a skill to it: `cairn new skill NAME`
? 64
$ cairn new pack 東京 --yes
error: no id can be made from the folder name '東京' [id-required]
  help: name one with --id, such as 'acme.web'
? 64
$ cairn new pack x --yes --id acme
error: 'acme' is not a pack id [bad-id]
  help: use lower-case words joined by dots, such as 'acme.web'
? 64
$ cairn new pack x --yes --locale 'not a tag'
error: 'not a tag' is not a language tag (BCP 47) [unknown-locale]
  help: use one such as 'en'
? 64
$ cairn new pack x --yes --license 'my own'
error: 'my own' is not a license of the SPDX list [bad-license]
  help: use an id such as MIT or Apache-2.0, an expression of such ids, or none
? 64
$ cairn new pack x --yes --name ' '
error: ' ' is not one line of visible text [bad-text]
  help: name the pack with --name, describe it with --description
? 64
$ cairn new pack x --yes --layout flat
error: 'flat' is invalid for '--layout': expected one of plain, full [usage]
  help: run `cairn new pack --help` for help
? 64
$ unchanged

# inside an installed repository: allowed where no agent reads, and undone from the root
$ cd ../repo
$ cairn init --yes --profile none
…
$ snapshot
$ cairn new pack .
error: /story/repo: Cairn is installed in this folder, so it is not a pack [pack-in-installation]
  help: name a folder in it, such as `cairn new pack packs/ours`
? 64
$ cairn new pack .agents/skills/inner --yes
error: /story/repo/.agents/skills/inner: agents read what is in .agents, and would take the sources of a pack for their skills [pack-in-skills-folder]
  help: name another folder, such as packs/ours
? 64
$ cairn new pack .claude/skills --yes
error: /story/repo/.claude/skills: agents read what is in .claude/skills, and would take the sources of a pack for their skills [pack-in-skills-folder]
  help: name another folder, such as packs/ours
? 64
$ cairn new pack .git/x --yes
error: /story/repo/.git/x: this folder belongs to git [root-refused]
  help: name another one
? 64
$ cairn new pack .cairn/x --yes
error: /story/repo/.cairn/x: this folder belongs to Cairn [root-refused]
  help: name another one
? 64
$ unchanged
$ cairn new pack packs/ours --yes
pack example.ours, layout plain, languages en, license none
created  7 in packs/ (.gitignore, CHANGELOG.md, README.md, …)
total: created 7
  help: `-v` lists every file
to commit: `git add packs/ours/.gitignore packs/ours/CHANGELOG.md packs/ours/README.md packs/ours/ledger.toml packs/ours/manifest.toml packs/ours/routes.toml packs/ours/skills/example-bug-report/SKILL.md && git commit`
next: `cairn -C packs/ours new skill NAME` adds a skill, `cairn -C packs/ours doctor` checks the pack
to install it here: `cairn init --pack ./packs/ours`
$ list packs
ours/.gitignore
ours/CHANGELOG.md
ours/README.md
ours/ledger.toml
ours/manifest.toml
ours/routes.toml
ours/skills/example-bug-report/SKILL.md
$ show packs/ours/README.md
\# ours
·
Skills for coding agents.
·
## Install
·
`OWNER/REPO` is the owner and the name of this repository. With Cairn:
·
```sh
cairn init --pack OWNER/REPO//packs/ours   # a repository without Cairn
cairn add OWNER/REPO//packs/ours --all     # a repository that has Cairn
```
·
In this repository itself, from its root:
·
```sh
cairn init --pack ./packs/ours
```
·
## Skills
·
- [example-bug-report](skills/example-bug-report/SKILL.md): an example.
  Change it, or delete its folder and its route in
  `routes.toml`; `cairn pack bump` then updates `ledger.toml`.
·
## Work on it
·
In the folder of the pack:
·
```sh
cairn new skill NAME            # add a skill
cairn doctor                    # check everything
cairn pack preview              # the files that an installation writes
cairn pack bump                 # raise the revisions of changed documents
cairn pack bump --version minor # set the next version, here and in the changelog
cairn pack build                # the archives of a release, in dist/
```
$ cairn doctor --strict
1 info in 13 files; `-v` shows the info
$ cairn init --pack ./packs/ours --dry-run
locale en (config): all 5 documents
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/example-bug-report/SKILL.md
update  .agents/skills/routes.toml
update  .cairn/config.toml
total: create 1, update 3
$ cairn undo --yes
reverting `cairn new pack` (000002-40d29eb57de1d510)
removed  7 in packs/ (.gitignore, CHANGELOG.md, README.md, …)
total: removed 7
  help: `-v` lists every file
$ list packs
no such folder

# on a terminal it asks
$ cairn new pack packs/asked
pack example.asked, layout plain, languages en, license none
create  7 in packs/ (.gitignore, CHANGELOG.md, README.md, …)
total: create 7
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
proceed? [Y/n]
< n
nothing was written
? 1
$ cairn new pack packs/asked
pack example.asked, layout plain, languages en, license none
create  7 in packs/ (.gitignore, CHANGELOG.md, README.md, …)
total: create 7
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
proceed? [Y/n]
< y
total: created 7
to commit: `git add packs/asked/.gitignore packs/asked/CHANGELOG.md packs/asked/README.md packs/asked/ledger.toml packs/asked/manifest.toml packs/asked/routes.toml packs/asked/skills/example-bug-report/SKILL.md && git commit`
next: `cairn -C packs/asked new skill NAME` adds a skill, `cairn -C packs/asked doctor` checks the pack
to install it here: `cairn init --pack ./packs/asked`
