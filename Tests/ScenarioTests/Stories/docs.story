# without a choice the command says how to begin
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ cairn docs
$ cairn docs --folder notes
$ cairn docs --init --index Makefile

# the first run chooses, shows and writes; documents without a summary are counted
$ write docs/ship.md
  ---
  summary: How a release gets to the servers
  read_when:
    - shipping
    - a release fails
  last_updated: 2026-03-06 20:10 PST
  ---

  # Shipping
$ write docs/api/errors.md
  ---
  summary: "Codes, [links](x) and <!-- what --> `they` mean"
  ---

  # Errors
$ write docs/notes.md
  # Notes of the `team`
$ write docs/build/out.md
  # Built
$ write .gitignore
  docs/build/
$ write docs/README.md
  # Our documents
$ cairn docs --init --dry-run
$ cairn docs --init --yes
$ show docs/README.md
$ sh tail -4 .cairn/config.toml
$ cairn docs
$ cairn docs --format json
$ cairn status
$ cairn doctor --format concise -v

# a new document makes it outdated, and sync updates it
$ write docs/test.md
  ---
  summary: How we test
  ---
  # Tests
$ cairn sync --check
$ cairn doctor --format concise --select docs
$ cairn doctor --fix --select docs
$ cairn sync
$ cairn docs

# an edit in the block is kept and named; where both sides changed a line, the user decides
$ sh sed -i.bak 's/How we test/How I test/' docs/README.md && rm docs/README.md.bak
$ cairn sync
$ sh sed -i.bak 's/How we test/How all test/' docs/test.md && rm docs/test.md.bak
$ cairn sync
$ cairn resolve docs/README.md --pack
$ show docs/README.md

# values that the index cannot show are warnings
$ write docs/test.md
  ---
  summary: How we test
  last_updated: yesterday
  read_when: []
  ---
  # Tests
$ cairn doctor --format concise --select docs
$ cairn sync --quiet

# the index is in the config, so it is not removed by its name
$ cairn remove docs
$ sh sed -i.bak 's/^folder.*/folder = "dosc"/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn doctor --format concise --select docs
$ sh sed -i.bak '/^\[docs\]/,$d' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn sync
$ show docs/README.md
$ cairn undo
$ cairn remove --all --yes --quiet
$ show docs/README.md
