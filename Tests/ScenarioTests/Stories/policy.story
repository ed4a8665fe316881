# a policy of the machine is followed before there is anything else
$ write ../etc/cairn/policy.toml
  # packs that we do not want
  deny = ["github.com/evil/*", "./packs/old"]
$ cairn init --yes --pack evil/skills
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
$ cairn doctor

# the repository can be stricter: first as a warning, with the same words
$ append .cairn/config.toml

  [policy]
  allow = ["github.com/ourorg/*", "builtin"]
  require = ["builtin"]
  enforce = "warn"
$ cairn sync
$ cairn doctor

# then as an error: every command names the policy and the line of the pack
$ sh sed -i 's/enforce = "warn"/enforce = "error"/' .cairn/config.toml
$ cairn sync
$ cairn add deploy
$ cairn upgrade --repo-only --yes
$ cairn doctor

# the policy of the user cannot loosen that, and a misspelled key is an error
$ write ../home/cairn/policy.toml
  allow = ["*"]
  enforce = "warn"
$ cairn sync
$ write ../home/cairn/policy.toml
  pined = true
$ cairn sync
$ cairn doctor
$ delete ../home/cairn/policy.toml

# the config of a repository is checked in the same way
$ append .cairn/config.toml
  alow = ["./packs/*"]
  safety = "none"
$ cairn sync
