# a table whose name is not quite policy stops every command
$ cairn init --yes --profile none --quiet
$ append .cairn/config.toml

  [Policy]
  allow = ["builtin"]
$ cairn sync
error: .cairn/config.toml:9:2: cannot read the config file [config-invalid]
  .cairn/config.toml:9:2: unknown key 'Policy' [config.valid]
    help: did you mean 'policy'?
? 2
$ cairn doctor
.cairn/config.toml:9:2: error: unknown key 'Policy' [config.valid]
  9 | [Policy]
    |  ^^^^^^
    = help: did you mean 'policy'?
    = fix: replace with 'policy'
·
1 error in 7 files; 1 fixable with `cairn doctor --fix`
? 1
$ sh sed -i 's/Policy/policy/' .cairn/config.toml
$ cairn doctor
1 info in 7 files; `-v` shows the info

# the settings of the doctor have no policy
$ write .cairn/doctor.toml
  [policy]
  allow = ["builtin"]
$ cairn doctor
error: .cairn/doctor.toml:1:2: cannot read the doctor's settings [config-invalid]
  help: fix what is listed below
  .cairn/doctor.toml:1:2: a policy has no effect in this file [config.valid]
    help: write it as [policy] in .cairn/config.toml
? 2
$ sh rm .cairn/doctor.toml

# a file of its own is not read
$ write .cairn/policy.toml
  allow = ["builtin"]
$ cairn sync
warning: .cairn/policy.toml has no effect: the policy of a repository is [policy] in .cairn/config.toml
  help: move it there
nothing to do: everything is up to date
$ cairn doctor
warning: .cairn/policy.toml has no effect: the policy of a repository is [policy] in .cairn/config.toml
  help: move it there
1 info in 7 files; `-v` shows the info
