# a policy of the machine is followed before there is anything else
$ write ../etc/cairn/policy.toml
  # packs that we do not want
  deny = ["github.com/evil/*", "./packs/old"]
$ cairn init --yes --pack evil/skills
error: /story/etc/cairn/policy.toml:2 denies the pack evil/skills with 'github.com/evil/*' [policy-violation]
  help: use another pack, or change the policy
? 2
$ list

# an allowed pack is installed
$ write packs/ours/manifest.toml
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
$ write packs/ours/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first.
$ cairn init --yes --pack ./packs/ours
locale en (default): 1 document
created  .agents/skills/brew/SKILL.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
total: created 4
to commit: `git add .agents .cairn && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn doctor
5 files checked, no findings

# the repository can be stricter: first as a warning, with the same words
$ append .cairn/config.toml

  [policy]
  allow = ["github.com/ourorg/*", "builtin"]
  require = ["builtin"]
  enforce = "warn"
$ cairn sync
warning: .cairn/config.toml:6:10: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy.source-allowed]
  help: use another pack, or add it to that list
nothing to do: everything is up to date
$ cairn doctor
.cairn/config.toml:6:10: warning: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy.source-allowed]
  6 | source = "./packs/ours"
    |          ^^^^^^^^^^^^^^
    = help: use another pack, or add it to that list
·
.cairn/config.toml:11:12: warning: .cairn/config.toml:11 requires the pack builtin, and it is not installed [policy.required-installed]
  11 | require = ["builtin"]
     |            ^^^^^^^^^
     = help: run `cairn add builtin`
·
2 warnings in 5 files

# then as an error: every command names the policy and the line of the pack
$ sh sed -i 's/enforce = "warn"/enforce = "error"/' .cairn/config.toml
$ cairn sync
error: .cairn/config.toml:6:10: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy-violation]
  help: use another pack, or add it to that list
? 2
$ cairn add deploy
error: .cairn/config.toml:6:10: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy-violation]
  help: use another pack, or add it to that list
? 2
$ cairn upgrade --repo-only --yes
error: .cairn/config.toml:6:10: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy-violation]
  help: use another pack, or add it to that list
? 2
$ cairn doctor
.cairn/config.toml:6:10: error: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy.source-allowed]
  6 | source = "./packs/ours"
    |          ^^^^^^^^^^^^^^
    = help: use another pack, or add it to that list
·
.cairn/config.toml:11:12: error: .cairn/config.toml:11 requires the pack builtin, and it is not installed [policy.required-installed]
  11 | require = ["builtin"]
     |            ^^^^^^^^^
     = help: run `cairn add builtin`
·
2 errors in 5 files
? 1

# the policy of the user cannot loosen that, and a misspelled key is an error
$ write ../home/cairn/policy.toml
  allow = ["*"]
  enforce = "warn"
$ cairn sync
error: .cairn/config.toml:6:10: the pack ./packs/ours is not among those that .cairn/config.toml:10 allows [policy-violation]
  help: use another pack, or add it to that list
? 2
$ write ../home/cairn/policy.toml
  pined = true
$ cairn sync
error: /story/home/cairn/policy.toml:1:1: unknown key 'pined' [policy-invalid]
  help: did you mean 'pinned'?
? 2
$ cairn doctor
error: /story/home/cairn/policy.toml:1:1: unknown key 'pined' [policy-invalid]
  help: did you mean 'pinned'?
? 2
$ delete ../home/cairn/policy.toml

# the config of a repository is checked in the same way
$ append .cairn/config.toml
  alow = ["./packs/*"]
  safety = "none"
$ cairn sync
error: .cairn/config.toml:13:1: cannot read the config file [config-invalid]
  .cairn/config.toml:13:1: unknown key 'policy.alow' [config.valid]
  .cairn/config.toml:14:10: 'none' is invalid: 'safety' must be error or warn [config.valid]
? 2
