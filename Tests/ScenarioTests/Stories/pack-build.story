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
$ list dist
$ cairn pack build
$ sh cd dist && sha256sum --check SHA256SUMS
$ sh tar tzf dist/tea.house-0.1.0.tar.gz
$ sh tar tvzf dist/tea.house-0.1.0.tar.gz --numeric-owner | cut -c 1-10 | sort -u
$ snapshot
$ cairn pack build
$ unchanged

# from a folder of the pack, into another folder
$ cd skills/pour
$ cairn pack build --out ../../../out
$ cd ../..
$ sh cmp dist/tea.house-0.1.0.zip ../out/tea.house-0.1.0.zip

# other content with the same version is refused, and nothing is written
$ append skills/brew/SKILL.md
  Then serve.
$ snapshot
$ cairn pack build
$ unchanged
$ cairn pack build --force
$ cairn pack build --format json

# checksums of another version stay, as long as its files do
$ sh sed -i.bak 's/0\.1\.0/0.2.0/' manifest.toml && rm manifest.toml.bak
$ cairn pack build --quiet
$ sh cut -c 67- dist/SHA256SUMS
$ delete dist/tea.house-0.1.0.zip
$ cairn pack build
$ sh cut -c 67- dist/SHA256SUMS

# one language as other installers read it; what is not translated is in the pack's language
$ cairn pack build --layout plain --locale ko --out ../tree
$ list ../tree
$ show ../tree/skills/brew/SKILL.md
$ cairn pack build --layout plain --locale ko --out ../tree
$ write ../tree/skills/old/SKILL.md
  ---
  name: old
  description: Is from an earlier build. Use never.
  ---
$ cairn pack build --layout plain --locale ko --out ../tree
$ cairn pack build --layout plain --locale fr --out ../tree
$ cairn pack build --layout plain
$ cairn pack build --locale ko
$ cairn pack build --diff

# a pack with errors is not built
$ write skills/brew/SKILL.md
  # Brew
$ snapshot
$ cairn pack build
$ unchanged

# outside of a pack there is nothing to build
$ cd ../out
$ cairn pack build
