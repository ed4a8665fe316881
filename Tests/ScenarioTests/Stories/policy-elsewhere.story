# a table whose name is not quite policy stops every command
$ cairn init --yes --profile none --quiet
$ append .cairn/config.toml

  [Policy]
  allow = ["builtin"]
$ cairn sync
$ cairn doctor
$ sh sed -i 's/Policy/policy/' .cairn/config.toml
$ cairn doctor

# the settings of the doctor have no policy
$ write .cairn/doctor.toml
  [policy]
  allow = ["builtin"]
$ cairn doctor
$ sh rm .cairn/doctor.toml

# a file of its own is not read
$ write .cairn/policy.toml
  allow = ["builtin"]
$ cairn sync
$ cairn doctor
