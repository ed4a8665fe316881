# preferences are lines of the block in AGENTS.md, in its language
$ cairn init --yes --quiet --profile minimal --locale ko
$ git add -A
$ git commit -q -m install
$ append .cairn/config.toml

  [preferences]
  report-language = "ko"
  commit-style = "conventional"
  note = "Run `make check` before you report."
$ cairn sync --check
$ cairn doctor --format concise
$ cairn sync
$ show AGENTS.md
$ cairn sync
$ cairn status
$ cairn upgrade --repo-only --yes --quiet
$ cairn why AGENTS.md:13

# a wrong value is an error with its line, and a misspelled key a warning
$ sh sed -i.bak 's/"conventional"/"convetional"/; s/^note/notes/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn sync
$ cairn doctor --fix --quiet
$ cairn sync
$ git diff --stat -- .cairn/config.toml

# without the table the block is what the pack has
$ sh sed -i.bak '/^\[preferences\]/,$d' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn sync
$ git diff --stat -- AGENTS.md
$ cairn status

# without the block nobody reads them
$ cairn remove agents.root --quiet
$ append .cairn/config.toml
  [preferences]
  verbosity = "brief"
$ cairn doctor --format concise
