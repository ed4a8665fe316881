# a folder is named with ./ before it: without it the name is that of a repository, and the error says how to name the folder
$ mkdir packs/ours
$ cairn init --pack packs/ours
error: packs/ours: this is the address of a repository, and the path of a folder [bad-pack]
  help: write `./packs/ours` for the folder, or `https://github.com/packs/ours` for the repository
? 64
$ cairn init --pack packs/ours/ --dry-run
error: packs/ours: this is the address of a repository, and the path of a folder [bad-pack]
  help: write `./packs/ours` for the folder, or `https://github.com/packs/ours` for the repository
? 64

# the same in the config file
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = []

  [[packs]]
  source = "packs/ours"
$ cairn init --yes
error: packs/ours: this is the address of a repository, and the path of a folder [bad-pack]
  help: write `./packs/ours` for the folder, or `https://github.com/packs/ours` for the repository
? 64

# a source that is not one is an error with its position
$ write .cairn/config.toml
  schema = 1

  [[packs]]
  source = "http://example.org/pack"
$ cairn init --yes
error: .cairn/config.toml:4:10: cannot read the config file [config-invalid]
  .cairn/config.toml:4:10: http is only allowed to this machine, and 'example.org' is another one [config.valid]
    help: use https
? 2
