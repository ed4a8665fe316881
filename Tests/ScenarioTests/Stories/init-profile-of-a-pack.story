# a profile concerns the packs that are named with it
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  description = "How we work here."
  license = "MIT"
  templates = "templates"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "full"

  [profiles.full]
  skills = ["*"]

  [profiles.minimal]
  skills = ["brew"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first.
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Washes up. Use when the sink is full.
  ---
  # Wash
  Water first.
$ cairn init --yes --quiet
$ cairn init --yes --pack ../pack --profile full
$ show .cairn/config.toml
$ cairn init --yes --pack ../pack --profile backend

# at a terminal, what goes is asked about, and Enter keeps it
$ cairn init --pack ../pack --profile minimal
<
$ cairn init --pack ../pack --profile minimal
< y

# in CI it is named
$ cairn init --profile minimal --dry-run
