# every error of a pack is reported with its position, and nothing is written
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "Ours"
  nam = "Our skills"
  version = "1.0"

  [locales]
  source = "en"
  available = ["en", "not a tag"]

  [profiles]
  default = "al"
  [profiles.all]
  extends = ["some"]
  skills = ["brw"]
  [profiles.some]
  extends = ["all"]

  [[documents]]
  id = "hook"
  source = "hook"
  target = ".git/hooks/pre-commit"
  policy = "file"
  [[documents]]
  id = "workflow"
  source = "AGENTS.md"
  target = ".github/workflows/x.yml"
  policy = "fil"
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brewing
  ---
  # Brew
$ snapshot
$ cairn init --yes --pack ../pack
error: ../pack: the pack has errors; nothing was installed [pack-invalid]
  manifest.toml:3:1: the key 'pack.name' is missing [manifest.schema]
  manifest.toml:4:6: 'Ours' is not a pack id [manifest.schema]
    help: use lower-case words joined by dots, such as 'acme.web'
  manifest.toml:5:1: unknown key 'pack.nam' [manifest.known-keys]
    help: did you mean 'name'?
  manifest.toml:6:11: '1.0' is not a semantic version [manifest.version-is-semver]
    help: use one such as '1.2.0'
  manifest.toml:10:20: 'not a tag' is not a language tag [manifest.schema]
    help: use one such as 'en' or 'pt-BR'
  manifest.toml:13:11: unknown profile 'al' [manifest.profile-resolves]
    help: did you mean 'all'? available: all, some
  manifest.toml:18:12: the profiles 'all' → 'some' → 'all' extend each other in a cycle [manifest.profile-resolves]
    help: remove one 'extends'
  manifest.toml:21:6: 'hook' is not a document id [manifest.schema]
    help: use lower-case words joined by dots, such as 'agents.root', not starting with 'skill.'
  manifest.toml:23:10: target '.git/hooks/pre-commit' is inside '.git' [manifest.path-stays-inside]
    help: use a path inside the pack or the repository
  manifest.toml:26:6: 'workflow' is not a document id [manifest.schema]
    help: use lower-case words joined by dots, such as 'agents.root', not starting with 'skill.'
  manifest.toml:29:10: 'fil' is not a policy [manifest.schema]
    help: use file, block, once or generated
? 2
$ unchanged
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
  extends = ["some"]
  skills = ["brw"]
  [profiles.some]
  extends = ["all"]

  [[documents]]
  id = "example.workflow"
  source = "AGENTS.md"
  target = ".github/workflows/x.yml"
  policy = "file"
$ cairn init --yes --pack ../pack
error: ../pack: the pack has errors; nothing was installed [pack-invalid]
  manifest.toml:16:11: unknown skill 'brw' [manifest.profile-resolves]
    help: did you mean 'brew'?
  manifest.toml:18:12: the profiles 'all' → 'some' → 'all' extend each other in a cycle [manifest.profile-resolves]
    help: remove one 'extends'
  manifest.toml:22:10: 'AGENTS.md' was not found in the pack's templates [manifest.source-exists]
    help: add it or correct the path
  manifest.toml:23:10: a pack may not write to '.github/workflows/x.yml' [manifest.target-allowed]
    help: choose a path below .agents/, or allow it with `cairn init --allow-target .github/workflows/x.yml`
  templates/locales/en/skills/brew/SKILL.md:1:1: the front matter has no description [skill.description-present]
    help: say what the skill is for and when to use it
  templates/locales/en/skills/brew/SKILL.md:2:7: name is 'brewing' but the folder is 'brew' [skill.name-matches-folder]
    help: rename one of them
? 2
$ sh sed -i 's/"brw"/"brew"/; /extends/d' ../pack/manifest.toml
$ cairn init --yes --pack ../pack
error: ../pack: the pack has errors; nothing was installed [pack-invalid]
  manifest.toml:20:10: 'AGENTS.md' was not found in the pack's templates [manifest.source-exists]
    help: add it or correct the path
  manifest.toml:21:10: a pack may not write to '.github/workflows/x.yml' [manifest.target-allowed]
    help: choose a path below .agents/, or allow it with `cairn init --allow-target .github/workflows/x.yml`
  templates/locales/en/skills/brew/SKILL.md:1:1: the front matter has no description [skill.description-present]
    help: say what the skill is for and when to use it
  templates/locales/en/skills/brew/SKILL.md:2:7: name is 'brewing' but the folder is 'brew' [skill.name-matches-folder]
    help: rename one of them
? 2
$ write ../pack/templates/locales/en/AGENTS.md
  hello
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
$ cairn init --yes --pack ../pack
error: ../pack: the pack has errors; nothing was installed [pack-invalid]
  manifest.toml:21:10: a pack may not write to '.github/workflows/x.yml' [manifest.target-allowed]
    help: choose a path below .agents/, or allow it with `cairn init --allow-target .github/workflows/x.yml`
? 2
$ unchanged ../repo
$ cairn init --yes --dry-run --pack ../pack --allow-target .github/workflows/x.yml
locale en (default): all 2 documents
create  .agents/skills/brew/SKILL.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  .github/workflows/x.yml
total: create 5
$ sh sed -i 's/^schema = 1/schema = 9/' ../pack/manifest.toml
$ cairn init --yes --pack ../pack
error: ../pack: the pack has errors; nothing was installed [pack-invalid]
  manifest.toml:1:10: written by a newer Cairn (schema 9, but this one reads up to 1) [manifest.schema]
    help: run `cairn upgrade`
? 2
$ delete ../pack/manifest.toml
$ cairn init --yes --pack ../pack
error: ../pack: this folder has no manifest.toml, so it is not a pack [pack-missing]
? 2
$ unchanged ../repo
