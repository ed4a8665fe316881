# skills of another pack without routes are not listed as those of the repository
$ cairn init --yes --profile minimal --quiet
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
  Beans first.
$ write .agents/skills/mine/SKILL.md
  ---
  name: mine
  description: Is mine. Use when nobody else can help.
  ---
  # Mine
  Do it.
$ cairn add ../pack --yes --quiet
$ sh grep -e '^###' -e brew -e mine .agents/skills/INDEX.md
### Delivery
### Quality
### Data
### Access and security
### Skills themselves
### example.ours
| [brew](brew/SKILL.md) | Makes coffee. Use when somebody is tired. | |
### This repository's own skills
| [mine](mine/SKILL.md) | Is mine. Use when nobody else can help. | |
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
1 info in 31 files; `-v` shows the info
$ cairn remove ../pack --yes --quiet
$ sh grep -e '^###' -e brew -e mine .agents/skills/INDEX.md
### Delivery
### Quality
### Data
### Access and security
### Skills themselves
### This repository's own skills
| [mine](mine/SKILL.md) | Is mine. Use when nobody else can help. | |
$ cairn doctor
1 info in 30 files; `-v` shows the info
