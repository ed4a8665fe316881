# the agents for Codex come where it is chosen, and nowhere else
$ cairn init --yes --profile none
…
$ list .codex
$ cairn init elsewhere --yes --profile none --agent codex
$ cairn doctor -C elsewhere --strict

# a config of the user's is left alone; what it may lack is said once
$ mkdir third/.codex
$ write third/.codex/config.toml
  model = "x"

  [agents.plan-reviewer]
  config_file = "agents/plan-reviewer.toml"
$ snapshot
$ cairn init third --yes --profile none --dry-run
$ cairn init third --yes --profile none
$ unchanged third/.codex/config.toml
$ cairn doctor -C third --strict
$ cairn init third --yes
