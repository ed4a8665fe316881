# every fault of a pack is told with its place, and nothing is written
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
cairn: ../pack: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:3:1: the key 'pack.name' is missing [manifest.schema]
  manifest.toml:4:6: 'Ours' is no id of a pack; write lower-case words joined by dots, such as 'acme.web' [manifest.id-valid]
  manifest.toml:5:1: unknown key 'pack.nam'; did you mean 'name'? [manifest.known-keys]
  manifest.toml:6:11: '1.0' is no version of Semantic Versioning 2.0.0; write one such as '1.2.0' [manifest.version-is-semver]
  manifest.toml:10:20: 'not a tag' is no language tag; write one such as 'en' or 'pt-BR' [manifest.locale-valid]
  manifest.toml:13:11: there is no profile 'al'; did you mean 'all'? [manifest.profile-resolves]
  manifest.toml:18:12: the profiles 'all' → 'some' → 'all' extend each other; take one 'extends' out [manifest.profile-resolves]
  manifest.toml:21:6: 'hook' is no id of a document; write lower-case words joined by dots, such as 'agents.root', not below 'skill.' [manifest.id-valid]
  manifest.toml:23:10: target '.git/hooks/pre-commit' leads into '.git'; name a path that stays inside [manifest.path-stays-inside]
  manifest.toml:26:6: 'workflow' is no id of a document; write lower-case words joined by dots, such as 'agents.root', not below 'skill.' [manifest.id-valid]
  manifest.toml:29:10: 'fil' is no policy; write one of file, block, once, generated [manifest.policy-known]
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
cairn: ../pack: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:16:11: there is no skill 'brw'; did you mean 'brew'? [manifest.profile-resolves]
  manifest.toml:18:12: the profiles 'all' → 'some' → 'all' extend each other; take one 'extends' out [manifest.profile-resolves]
  manifest.toml:22:10: there is no 'AGENTS.md' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:23:10: a pack may not write '.github/workflows/x.yml'; choose a place below .agents/, or allow it with --allow-target .github/workflows/x.yml [manifest.target-allowed]
  templates/locales/en/skills/brew/SKILL.md:1:1: the front matter gives no description; say what the skill is for and when to use it [skill.description-present]
  templates/locales/en/skills/brew/SKILL.md:2:7: name is 'brewing' but the folder is 'brew'; rename one of them [skill.name-matches-folder]
? 2
$ sh sed -i 's/"brw"/"brew"/; /extends/d' ../pack/manifest.toml
$ cairn init --yes --pack ../pack
cairn: ../pack: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:20:10: there is no 'AGENTS.md' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:21:10: a pack may not write '.github/workflows/x.yml'; choose a place below .agents/, or allow it with --allow-target .github/workflows/x.yml [manifest.target-allowed]
  templates/locales/en/skills/brew/SKILL.md:1:1: the front matter gives no description; say what the skill is for and when to use it [skill.description-present]
  templates/locales/en/skills/brew/SKILL.md:2:7: name is 'brewing' but the folder is 'brew'; rename one of them [skill.name-matches-folder]
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
cairn: ../pack: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:21:10: a pack may not write '.github/workflows/x.yml'; choose a place below .agents/, or allow it with --allow-target .github/workflows/x.yml [manifest.target-allowed]
? 2
$ unchanged ../repo
$ cairn init --yes --dry-run --pack ../pack --allow-target .github/workflows/x.yml
locale en (default): all 2 documents
create  .agents/skills/brew/SKILL.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  .github/workflows/x.yml
in all: create 5
$ sh sed -i 's/^schema = 1/schema = 9/' ../pack/manifest.toml
$ cairn init --yes --pack ../pack
cairn: ../pack: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:1:10: written by a newer cairn (schema 9; this one reads 1); run `cairn upgrade` [manifest.schema]
? 2
$ delete ../pack/manifest.toml
$ cairn init --yes --pack ../pack
cairn: ../pack: the folder has no manifest.toml, so it is no pack [pack-missing]
? 2
$ unchanged ../repo
