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
locale en (config): all 24 documents
updated  .agents/skills/INDEX.md  (made current)
created  .agents/skills/brew/SKILL.md
created  .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
in all: created 2, updated 2
to commit: git add .agents .cairn
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "standard"
·
[[packs]]
source = "../pack"
profile = "full"
$ cairn init --yes --pack ../pack --profile backend
cairn: there is no profile 'backend'; there is full, minimal, none [unknown-profile]
? 64

# at a terminal, what goes is asked about, and Enter keeps it
$ cairn init --pack ../pack --profile minimal
locale en (config): all 23 documents
1 document is deleted, since the choices do not include it any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/wash/SKILL.md
update  .cairn/config.toml
in all: update 2, remove 1
1 document is deleted that the choices do not include any more. proceed? [y/N]
<
nothing was written
? 1
$ cairn init --pack ../pack --profile minimal
locale en (config): all 23 documents
1 document is deleted, since the choices do not include it any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/wash/SKILL.md
update  .cairn/config.toml
in all: update 2, remove 1
1 document is deleted that the choices do not include any more. proceed? [y/N]
< y
in all: updated 2, removed 1
to commit: git add .agents .cairn

# in CI it is named
$ cairn init --profile minimal --dry-run
locale en (config): all 15 documents
8 documents are deleted, since the choices do not include them any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/auth-permission-change/SKILL.md
remove  .agents/skills/backend-context-interview/SKILL.md
remove  .agents/skills/database-change-safety/SKILL.md
remove  .agents/skills/deployment-rollout-safety-review/SKILL.md
remove  .agents/skills/release-retrospective/SKILL.md
update  .agents/skills/routes.toml
remove  .agents/skills/skill-authoring/SKILL.md
remove  .agents/skills/skill-authoring/references/formats.md
remove  .agents/skills/third-party-api-integration-review/SKILL.md
update  .cairn/config.toml
in all: update 3, remove 8
