# a newer version of a pack without the profile that the config file names
$ write ours/manifest.toml
  schema = 1

  [pack]
  id = "acme.team"
  name = "Team"
  version = "1.0.0"
  description = "Skills of a team."

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  description = "All of it."
  skills = ["*"]

  [profiles.backend]
  description = "For servers."
  skills = ["plan"]
$ write ours/templates/locales/en/skills/plan/SKILL.md
  ---
  name: plan
  description: Plans a change. Use when somebody asks for a plan.
  ---

  # Plan
$ cairn init --yes --profile none --quiet
$ cairn init --yes --pack ./ours --profile backend --quiet
$ sh sed -e 's/^version = .*/version = "2.0.0"/' -e 's/profiles.backend/profiles.server/' ours/manifest.toml > ../new && cp ../new ours/manifest.toml
$ snapshot
$ cairn upgrade --repo-only --yes
error: .cairn/config.toml: pack acme.team 2.0.0 has no profile 'backend' [unknown-profile]
  help: in .cairn/config.toml, write another `profile` below `source = "./ours"`; available: all, none, server
? 2
$ unchanged .
$ sh sed -e 's/profiles.server/profiles.backends/' ours/manifest.toml > ../new && cp ../new ours/manifest.toml
$ cairn upgrade --repo-only --yes
error: .cairn/config.toml: pack acme.team 2.0.0 has no profile 'backend' [unknown-profile]
  help: in .cairn/config.toml, write `profile = "backends"` below `source = "./ours"`; available: all, backends, none
? 2
$ sh sed 's/^profile = "backend"/profile = "backends"/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn upgrade --repo-only --yes
acme.team: 1.0.0 -> 2.0.0
updated  .cairn/lock.toml
total: updated 1
to commit: `git add .cairn && git commit`
1 info in 10 files; `-v` shows the info
