# a pack from a folder outside of the repository is checked before anything is written
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first.\u{E0041}\u{E0042}
$ write ../pack/templates/locales/en/skills/brew/scripts/brew.sh
  #!/bin/sh
  echo coffee
$ sh chmod +x ../pack/templates/locales/en/skills/brew/scripts/brew.sh
$ cairn init --yes --pack ../pack
$ list

# the error names the option that accepts it; the preview shows what is accepted
$ cairn init --pack ../pack --accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md --dry-run
$ cairn init --yes --pack ../pack --accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md
$ show .cairn/config.toml

# what was accepted is not told again, and a second run changes nothing
$ snapshot
$ cairn init --yes --pack ../pack --accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md
$ unchanged
$ cairn doctor

# a file that changed is checked again
$ append ../pack/templates/locales/en/skills/brew/SKILL.md
  Then water.
$ cairn upgrade --repo-only --yes
$ cairn upgrade --repo-only --yes --accept all
$ show .cairn/config.toml

# an acceptance of a text that the pack no longer has is told
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first.
$ cairn upgrade --repo-only --yes
$ cairn doctor -v

# a name that nothing was found for is refused
$ cairn add ../pack --accept safety.no-secrets:templates/locales/en/skills/brew/SKILL.md
$ cairn add ../pack --accept skill.name-format:x
