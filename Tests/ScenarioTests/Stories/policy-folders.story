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
$ cairn doctor

# a pattern for its real place does
$ sh sed -i 's|"./packs/.*"\]|"../outside/*"]|' .cairn/config.toml
$ cairn init --yes
$ cairn doctor

# what is denied is denied by any name
$ sh sed -i 's|^allow = .*|deny = ["../outside/pack"]|' .cairn/config.toml
$ cairn sync
$ cairn doctor
