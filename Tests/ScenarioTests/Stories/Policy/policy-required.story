# what the config of a repository requires is missing where nothing is installed
$ write .cairn/config.toml
  [policy]
  require = ["builtin"]
$ cairn doctor
.cairn/config.toml:2:12: error: .cairn/config.toml:2 requires the pack builtin, and Cairn is not installed here [policy.required-installed]
  2 | require = ["builtin"]
    |            ^^^^^^^^^
    = help: run `cairn init --pack builtin`
·
1 error in 1 file
? 1

# what the machine requires is missing everywhere
$ delete .cairn
$ write AGENTS.md
  Run `make test`.
$ write ../etc/cairn/policy.toml
  require = ["builtin"]
  enforce = "warn"
$ cairn doctor
.cairn/config.toml: warning: /story/etc/cairn/policy.toml:1 requires the pack builtin, and Cairn is not installed here [policy.required-installed]
    = help: run `cairn init --pack builtin`
·
1 warning in 1 file
$ delete ../etc/cairn

# what a user requires is missing where there are settings of Cairn
$ write ../home/cairn/policy.toml
  require = ["builtin"]
$ cairn doctor
1 file checked, no findings
$ write .cairn/doctor.toml
  fail-on = "error"
$ cairn doctor
.cairn/doctor.toml: error: /story/home/cairn/policy.toml:1 requires the pack builtin, and Cairn is not installed here [policy.required-installed]
    = help: run `cairn init --pack builtin`
·
1 error in 1 file
? 1

# with the pack everything is as required
$ cairn init --pack builtin --yes --quiet --profile none
$ cairn doctor --select policy
7 files checked, no findings
