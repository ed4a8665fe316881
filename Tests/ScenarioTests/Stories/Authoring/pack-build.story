# a pack is built into two archives and their checksums, and a second build changes nothing
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  description = "Skills for tea: brewing and pouring."
  license = "MIT"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  ---

  # Pour

  Pour slowly. Run `scripts/pour.sh`.
$ write skills/pour/scripts/pour.sh
  #!/bin/sh
  echo pouring
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 차를 우립니다. 물이 뜨거울 때 사용하세요.
  ---

  # 우리기

  3분 기다리세요.
$ write LICENSE
  MIT License
$ write README.md
  # Tea house
$ write notes/draft.md
  Not a part of the pack.
$ sh chmod +x skills/pour/scripts/pour.sh
$ cairn pack build --dry-run
create  dist/tea.house-0.1.0.tar.gz  1 KiB
create  dist/tea.house-0.1.0.zip     2 KiB
create  dist/SHA256SUMS              1 KiB
$ list dist
no such folder
$ cairn pack build
created  dist/tea.house-0.1.0.tar.gz  1 KiB
created  dist/tea.house-0.1.0.zip     2 KiB
created  dist/SHA256SUMS              1 KiB
$ sh cd dist && sha256sum --check SHA256SUMS
tea.house-0.1.0.tar.gz: OK
tea.house-0.1.0.zip: OK
$ sh tar tzf dist/tea.house-0.1.0.tar.gz
tea.house-0.1.0/LICENSE
tea.house-0.1.0/README.md
tea.house-0.1.0/locales/ko/skills/brew/SKILL.md
tea.house-0.1.0/manifest.toml
tea.house-0.1.0/skills/brew/SKILL.md
tea.house-0.1.0/skills/pour/SKILL.md
tea.house-0.1.0/skills/pour/scripts/pour.sh
$ sh tar tvzf dist/tea.house-0.1.0.tar.gz --numeric-owner | cut -c 1-10 | sort -u
-rw-r--r--
-rwxr-xr-x
$ snapshot
$ cairn pack build
nothing to do: everything in dist is up to date
$ unchanged

# from a folder of the pack, into another folder
$ cd skills/pour
$ cairn pack build --out ../../../out
created  ../../../out/tea.house-0.1.0.tar.gz  1 KiB
created  ../../../out/tea.house-0.1.0.zip     2 KiB
created  ../../../out/SHA256SUMS              1 KiB
$ cd ../..
$ sh cmp dist/tea.house-0.1.0.zip ../out/tea.house-0.1.0.zip

# other content with the same version is refused, and nothing is written
$ append skills/brew/SKILL.md
  Then serve.
$ snapshot
$ cairn pack build
error: dist/tea.house-0.1.0.tar.gz: this file was built from other content with the same version [build-exists]
  help: raise the version with `cairn pack bump --version patch`, or use --force to replace the file
  dist/tea.house-0.1.0.zip has other content, too
? 1
$ unchanged
$ cairn pack build --force
updated  dist/tea.house-0.1.0.tar.gz  1 KiB
updated  dist/tea.house-0.1.0.zip     2 KiB
updated  dist/SHA256SUMS              1 KiB
$ cairn pack build --format json
{
  "applied" : true,
  "cairn" : "0.1.0",
  "command" : "pack build",
  "digest" : "sha256:ecd6823255f55d6140857365e8c025e5196d52ef0accafd5e825c80c1a566d2f",
  "files" : [
    {
      "action" : "unchanged",
      "bytes" : 692,
      "path" : "tea.house-0.1.0.tar.gz",
      "sha256" : "a0e0cb6eca36fd9064d1c7bb14a8d94b9788d7b17f5f9be6fd5e255eaea9c8cc"
    },
    {
      "action" : "unchanged",
      "bytes" : 1552,
      "path" : "tea.house-0.1.0.zip",
      "sha256" : "1e198f3771e68562542d2d2002864d19a593a5fe0fc56a7f44bfb12b12a673fe"
    },
    {
      "action" : "unchanged",
      "bytes" : 175,
      "path" : "SHA256SUMS",
      "sha256" : "d48347d182fb905b0beeb69022bca1215e19e46dd2e6b270925da4b0323d8184"
    }
  ],
  "folder" : "dist",
  "pack" : "tea.house",
  "schema" : 1,
  "version" : "0.1.0"
}

# checksums of another version stay, as long as its files do
$ sh sed -i.bak 's/0\.1\.0/0.2.0/' manifest.toml && rm manifest.toml.bak
$ cairn pack build --quiet
$ sh cut -c 67- dist/SHA256SUMS
tea.house-0.1.0.tar.gz
tea.house-0.1.0.zip
tea.house-0.2.0.tar.gz
tea.house-0.2.0.zip
$ delete dist/tea.house-0.1.0.zip
$ cairn pack build
updated  dist/SHA256SUMS  1 KiB
$ sh cut -c 67- dist/SHA256SUMS
tea.house-0.1.0.tar.gz
tea.house-0.2.0.tar.gz
tea.house-0.2.0.zip

# one language as other installers read it; what is not translated is in the pack's language
$ cairn pack build --layout plain --locale ko --out ../tree
created  ../tree/LICENSE                      1 KiB
created  ../tree/README.md                    1 KiB
created  ../tree/skills/brew/SKILL.md         1 KiB
created  ../tree/skills/pour/SKILL.md         1 KiB
created  ../tree/skills/pour/scripts/pour.sh  1 KiB
$ list ../tree
LICENSE
README.md
skills/brew/SKILL.md
skills/pour/SKILL.md
skills/pour/scripts/pour.sh*
$ show ../tree/skills/brew/SKILL.md
---
name: brew
description: 차를 우립니다. 물이 뜨거울 때 사용하세요.
---
·
\# 우리기
·
3분 기다리세요.
$ cairn pack build --layout plain --locale ko --out ../tree
nothing to do: everything in ../tree is up to date
$ write ../tree/skills/old/SKILL.md
  ---
  name: old
  description: Is from an earlier build. Use never.
  ---
$ cairn pack build --layout plain --locale ko --out ../tree
warning: ../tree has files of skills that are not from this build: skills/old/SKILL.md
  help: if they are from an earlier one, delete them
nothing to do: everything in ../tree is up to date
$ cairn pack build --layout plain --locale fr --out ../tree
error: no pack is available in 'fr' [unknown-locale]
  help: available: en, ko
? 64
$ cairn pack build --layout plain
error: --layout requires --out [usage]
  help: add --out, or omit --layout
  help: run `cairn pack build --help` for help
? 64
$ cairn pack build --locale ko
error: --locale requires --layout [usage]
  help: add --layout, or omit --locale
  help: run `cairn pack build --help` for help
? 64
$ cairn pack build --diff
error: --diff requires --for [usage]
  help: add --for, or omit --diff
  help: run `cairn pack build --help` for help
? 64

# a pack with errors is not built
$ write skills/brew/SKILL.md
  # Brew
$ snapshot
$ cairn pack build
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  skills/brew/SKILL.md:1:1: front matter is missing [frontmatter.present]
    help: start the file with '---' and the skill's name
? 2
$ unchanged

# outside of a pack there is nothing to build
$ cd ../out
$ cairn pack build
error: this folder is not in a pack [not-a-pack]
  help: change to the folder of one, or create one: `cairn new pack DIR`
? 2

# what git ignores is not in the build, because another clone does not have it
$ mkdir ../ignored
$ cd ../ignored
$ sh git init --quiet
$ cairn new pack . --id tea.house --license none --yes --quiet
$ write .gitignore
  dist/
  *.log
$ write skills/example-bug-report/debug.log
  noise
$ cairn pack build
warning: git ignores one file of the pack, so it is not in the build: skills/example-bug-report/debug.log
created  dist/tea.house-0.1.0.tar.gz  3 KiB
created  dist/tea.house-0.1.0.zip     3 KiB
created  dist/SHA256SUMS              1 KiB
$ sh tar -tzf dist/tea.house-0.1.0.tar.gz | grep -c log
0
? 1
