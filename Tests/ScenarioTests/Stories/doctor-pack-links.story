# a pack whose ledger or routes are links is an error, because no command can use it
$ cairn new pack mine --yes
$ cairn doctor
$ sh mv mine/ledger.toml mine/all.toml
$ link mine/ledger.toml -> all.toml
$ cairn doctor
$ cairn doctor mine/skills
