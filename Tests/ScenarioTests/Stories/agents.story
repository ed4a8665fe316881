# every agent is listed without an installation, and those found here are marked
$ mkdir .trae
$ mkdir .claude
$ write WARP.md
  Text.
$ cairn agents

# `init` chooses those that it finds, also one that is not a core agent
$ cairn init --yes --profile minimal

# its links and those of an agent that shares its folder are the same ones
$ cairn init --yes --agent trae-cn
$ list .trae
$ cairn init --yes --no-agent trae
$ list .trae
$ cairn init --yes --no-agent trae-cn
$ list .trae
$ cairn undo

# ids of `gh skill` are aliases, and Cairn writes its own ids
$ cairn init --yes --agent github-copilot --no-agent claude-code --no-agent warp
$ show .cairn/config.toml
$ cairn init --yes --agent copilot

# a config that names an agent by an alias keeps it
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = ["github-copilot", "trae", "trae-cn"]

  [[packs]]
  source = "builtin"
  profile = "minimal"
$ cairn sync --check
$ cairn init --yes --agent copilot
$ cairn remove release --yes
$ show .cairn/config.toml
$ cairn doctor --agent claude-code

# an unknown agent: the nearest name, or where they are listed
$ cairn init --yes --agent claude-cod
$ cairn init --yes --agent xyzzy
$ cairn doctor --agent xyzzy
$ write .cairn/config.toml
  schema = 1
  agents = ["copilott", "xyzzy"]
$ cairn sync --check
$ cairn agents --quiet > agents.txt
$ sh grep -c . agents.txt

# links in the folder of an agent that the config no longer names are removed
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = []

  [[packs]]
  source = "builtin"
  profile = "minimal"
$ cairn sync
$ list .trae

# a skill of the user in the folder of an agent that is not chosen is not in the index, and the doctor says nothing of it
$ write .trae/skills/mine/SKILL.md
  ---
  name: mine
  description: Mines. Use when deep.
  ---
  Dig.
$ cairn sync --check
$ cairn doctor
$ cairn init --yes --agent trae
$ sh grep -F ../ .agents/skills/INDEX.md

# an agent that the config declares under the name of one that is not a core agent goes first
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = ["qoder"]

  [agent-targets.qoder]
  skills = ".q/skills"

  [[packs]]
  source = "builtin"
  profile = "minimal"
$ cairn init --yes
$ list .q
