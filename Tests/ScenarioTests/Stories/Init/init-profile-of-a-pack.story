# a profile applies to the packs that are named with it
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
locale en (config): all 34 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/brew/SKILL.md
created  .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
total: created 2, updated 2
to commit: `git add .agents .cairn && git commit`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "everyday"
·
[[packs]]
source = "../pack"
profile = "full"
$ cairn init --yes --pack ../pack --profile backend
error: unknown profile 'backend' [unknown-profile]
  help: available: full, minimal, none
? 64

# at a terminal, deletions must be confirmed, and Enter keeps the files
$ cairn init --pack ../pack --profile minimal
locale en (config): all 33 documents
1 document is deleted because it is no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  .agents/skills/wash/SKILL.md
update  .cairn/config.toml
total: update 2, remove 1
1 document that is no longer chosen will be deleted; proceed? [y/N]
<
nothing was written
? 1
$ cairn init --pack ../pack --profile minimal
locale en (config): all 33 documents
1 document is deleted because it is no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  .agents/skills/wash/SKILL.md
update  .cairn/config.toml
total: update 2, remove 1
1 document that is no longer chosen will be deleted; proceed? [y/N]
< y
total: updated 2, removed 1
to commit: `git add .agents .cairn && git commit`

# in CI, deletions are listed
$ cairn init --profile minimal --dry-run
locale en (config): all 20 documents
20 documents are deleted because they are no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  5 skills (code-review, commit-and-pull-request, implementation-plan, …)
update  .agents/skills/routes.toml
update  .cairn/config.toml
total: update 3, remove 20
  help: `-v` lists every file
