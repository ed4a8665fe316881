# `--schemas` writes the schema of the config file, and names it in the first line of that file
$ cairn init --profile none --yes --quiet
$ cairn init --schemas --dry-run
locale en (config): all 4 documents
update  .cairn/config.toml
create  .cairn/schemas/config.json
total: create 1, update 1
$ cairn init --schemas --yes
locale en (config): all 4 documents
updated  .cairn/config.toml
created  .cairn/schemas/config.json
total: created 1, updated 1
to commit: `git add .cairn && git commit`
$ sh head -n 2 .cairn/config.toml
#:schema schemas/config.json
schema = 1
$ sh head -n 2 .cairn/schemas/config.json
{
  "$id" : "urn:cairn:schema:config:1",

# the same again, and `sync`, change nothing
$ snapshot
$ cairn init --schemas --yes
nothing to do: everything is up to date
$ cairn sync --check
nothing to do: everything is up to date
$ unchanged

# a missing schema is restored, one of another version is replaced only by the option
$ delete .cairn/schemas/config.json
$ cairn sync
created  .cairn/schemas/config.json
total: created 1
$ sh sed -i 's/schema:config:1/schema:config:0/' .cairn/schemas/config.json
$ cairn sync
nothing to do: everything is up to date
$ cairn init --schemas --yes
locale en (config): all 4 documents
updated  .cairn/schemas/config.json
total: updated 1
to commit: `git add .cairn && git commit`

# a file that is not a schema is yours
$ write .cairn/schemas/config.json
  mine
$ cairn init --schemas --yes
nothing to do: everything is up to date
$ show .cairn/schemas/config.json
mine

# without the line nothing is restored
$ delete .cairn/schemas/config.json
$ sh sed -i 1d .cairn/config.toml
$ cairn sync
nothing to do: everything is up to date

# the line is put before what is there, with its line end, and everything of it is deleted with Cairn
$ sh sed -i 's/$/\r/' .cairn/config.toml
$ cairn init --schemas --yes
locale en (config): all 4 documents
updated  .cairn/config.toml
created  .cairn/schemas/config.json
total: created 1, updated 1
to commit: `git add .cairn && git commit`
$ sh head -n 2 .cairn/config.toml
#:schema schemas/config.json\r
schema = 1\r
$ cairn remove --all --yes
removed  .agents/context/PROJECT.md
removed  .agents/docs/agent-workflow.md
removed  .agents/skills/INDEX.md
removed  .agents/skills/routes.toml
removed  .cairn/.gitattributes
removed  .cairn/config.toml
removed  .cairn/schemas/config.json
removed  AGENTS.md [agents.root]
total: removed 8
$ list .cairn/schemas
no such folder
