# the files for other tools are written into the pack, and `undo` reverts that
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  description = "Skills for tea: brewing and \"pouring\"."
  license = "MIT"
  layout = "plain"
this story: there is no escape \": description = "Skills for tea: brewing and \"pouring\"."
? -1
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ snapshot
$ cairn pack build --for claude,apm --dry-run
error: the pack has no manifest.toml, so it has no id and no version [pack-without-manifest]
  help: create one: `cairn new pack .`
? 2
$ unchanged
$ cairn pack build --for claude --for apm
error: the pack has no manifest.toml, so it has no id and no version [pack-without-manifest]
  help: create one: `cairn new pack .`
? 2
$ show .claude-plugin/plugin.json
nothing stands there
$ show .claude-plugin/marketplace.json
nothing stands there
$ show apm.yml
nothing stands there
$ cairn pack build --for claude,apm
error: the pack has no manifest.toml, so it has no id and no version [pack-without-manifest]
  help: create one: `cairn new pack .`
? 2
$ cairn undo --yes
error: /story/repo: there is nothing to undo [nothing-to-undo]
? 1
$ list .claude-plugin
no such folder

# what others wrote in these files stays, and the name too
$ write .claude-plugin/plugin.json
  {
      "name": "tea",
      "author": { "name": "Ann" },
      "version": "0.0.1"
  }
$ write apm.yml
  # Our package.
  name: tea
  version: 0.0.1 # by hand
  dependencies:
    apm:
      - other/pack#v1
$ cairn pack build --for claude,apm --diff
error: the pack has no manifest.toml, so it has no id and no version [pack-without-manifest]
  help: create one: `cairn new pack .`
? 2
$ cairn pack build --for claude,apm --yes --quiet
error: the pack has no manifest.toml, so it has no id and no version [pack-without-manifest]
  help: create one: `cairn new pack .`
? 2
$ show .claude-plugin/plugin.json
{
    "name": "tea",
    "author": { "name": "Ann" },
    "version": "0.0.1"
}
$ show apm.yml
\# Our package.
name: tea
version: 0.0.1 # by hand
dependencies:
  apm:
    - other/pack#v1

# a bump updates the files that exist, and `--check` names those that are outdated
$ sh sed -i.bak 's/0\.1\.0/0.2.0/' manifest.toml && rm manifest.toml.bak
sed: can't read manifest.toml: No such file or directory
? 2
$ cairn pack bump --check
note: this pack has no ledger, so the revisions of its documents are not tracked
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
nothing to do: everything is up to date
$ cairn pack bump --yes
error: this pack has no ledger, so the revisions of its documents are not tracked [no-ledger]
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
? 2
$ sh grep version apm.yml
version: 0.0.1 # by hand
$ cairn pack bump --check
note: this pack has no ledger, so the revisions of its documents are not tracked
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
nothing to do: everything is up to date

# files that cannot be read, tools that do not exist, and options that do not belong together are refused
$ write .claude-plugin/plugin.json
  not JSON
$ snapshot
$ cairn pack build --for claude
error: the pack has no manifest.toml, so it has no id and no version [pack-without-manifest]
  help: create one: `cairn new pack .`
? 2
$ cairn pack build --for claud
error: unknown tool 'claud' [unknown-tool]
  help: did you mean 'claude'?
? 64
$ cairn pack build --for claude --out ../out
error: --for cannot be combined with --out [usage]
  help: remove one of them
  help: run `cairn pack build --help` for help
? 64
$ unchanged
