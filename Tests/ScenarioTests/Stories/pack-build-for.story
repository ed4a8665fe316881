# the files for other tools are written into the pack, and `undo` reverts that
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  description = 'Skills for tea: brewing and "pouring".'
  license = "MIT"
  layout = "plain"
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ snapshot
$ cairn pack build --for claude,apm --dry-run
$ unchanged
$ cairn pack build --for claude --for apm
$ show .claude-plugin/plugin.json
$ show .claude-plugin/marketplace.json
$ show apm.yml
$ cairn pack build --for claude,apm
$ cairn undo --yes
$ list .claude-plugin

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
$ cairn pack build --for claude,apm --yes --quiet
$ show .claude-plugin/plugin.json
$ show apm.yml

# a bump updates the files that exist, and `--check` names those that are outdated
$ sh sed -i.bak 's/0\.1\.0/0.2.0/' manifest.toml && rm manifest.toml.bak
$ cairn pack bump --check
$ cairn pack bump --yes
$ sh grep version apm.yml
$ cairn pack bump --check

# files that cannot be read, tools that do not exist, and options that do not belong together are refused
$ write .claude-plugin/plugin.json
  not JSON
$ snapshot
$ cairn pack build --for claude
$ cairn pack build --for claud
$ cairn pack build --for claude --out ../out
$ unchanged
