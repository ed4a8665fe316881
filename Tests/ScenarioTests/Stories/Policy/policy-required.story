# what the config of a repository requires is missing where nothing is installed
$ write .cairn/config.toml
  [policy]
  require = ["builtin"]
$ cairn doctor
$ cairn doctor --format concise AGENTS.md

# what the machine requires is missing everywhere
$ delete .cairn
$ write AGENTS.md
  Run `make test`.
$ write ../etc/cairn/policy.toml
  require = ["builtin"]
  enforce = "warn"
$ cairn doctor
$ delete ../etc/cairn

# what a user requires is missing where there are settings of Cairn
$ write ../home/cairn/policy.toml
  require = ["builtin"]
$ cairn doctor
$ write .cairn/doctor.toml
  fail-on = "error"
$ cairn doctor

# with the pack everything is as required
$ cairn init --pack builtin --yes --quiet --profile none
$ cairn doctor --select policy
