# a link in an allowed folder does not allow what is elsewhere
$ write ../outside/pack/manifest.toml
  schema = 1

  [pack]
  id = "example.outside"
  name = "Skills from outside"
  version = "1.0.0"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]
$ write ../outside/pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first.
$ link packs/x -> ../../outside/pack
$ write .cairn/config.toml
  schema = 1

  [policy]
  allow = ["builtin", "./packs/*"]

  [[packs]]
  source = "./packs/x"
$ cairn init --yes
error: .cairn/config.toml:7:10: the pack ./packs/x is in the folder /story/outside/pack, which is not among those that .cairn/config.toml:4 allows [policy-violation]
  help: use another pack, or add that folder to the list
? 2
$ cairn doctor
.cairn/config.toml: error: the config file chooses packs, but .cairn/lock.toml is missing [lock.present]
    = help: restore it with git, or run `cairn init`
·
.cairn/config.toml:7:10: error: the pack ./packs/x is in the folder /story/outside/pack, which is not among those that .cairn/config.toml:4 allows [policy.source-allowed]
  7 | source = "./packs/x"
    |          ^^^^^^^^^^^
    = help: use another pack, or add that folder to the list
·
2 errors in 1 file
? 1

# a pattern for its real place does
$ sh sed -i 's|"./packs/.*"\]|"../outside/*"]|' .cairn/config.toml
$ cairn init --yes
locale en (default): 1 document
created  .agents/skills/brew/SKILL.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
updated  .cairn/config.toml
total: created 3, updated 1
to commit: `git add .agents .cairn && git commit`
$ cairn doctor
3 files checked, no findings

# what is denied is denied by any name
$ sh sed -i 's|^allow = .*|deny = ["../outside/pack"]|' .cairn/config.toml
$ cairn sync
error: .cairn/config.toml:8:10: .cairn/config.toml:5 denies the pack ./packs/x with '../outside/pack' [policy-violation]
  help: use another pack, or change the policy
? 2
$ cairn doctor
.cairn/config.toml:8:10: error: .cairn/config.toml:5 denies the pack ./packs/x with '../outside/pack' [policy.source-allowed]
  8 | source = "./packs/x"
    |          ^^^^^^^^^^^
    = help: use another pack, or change the policy
·
1 error in 3 files
? 1
