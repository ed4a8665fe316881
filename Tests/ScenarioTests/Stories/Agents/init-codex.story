# the agents for Codex are installed only if Codex is chosen
$ cairn init --yes --profile none
…
$ list .codex
no such folder
$ cairn init elsewhere --yes --profile none --agent codex
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .codex/agents/code-health-reviewer.toml
created  .codex/agents/plan-reviewer.toml
created  AGENTS.md [agents.root]
total: created 10
to complete: /story/repo/elsewhere/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git -C /story/repo/elsewhere add .agents .cairn .codex/agents/code-health-reviewer.toml .codex/agents/plan-reviewer.toml AGENTS.md && git -C /story/repo/elsewhere commit`
in CI: `cairn -C elsewhere doctor`, which exits with 1 on errors
to undo: `cairn -C /story/repo/elsewhere undo`
$ cairn doctor -C elsewhere --strict
1 info in 9 files; `-v` shows the info

# the user's own Codex config is not changed; lines that it may need are printed once
$ mkdir third/.codex
$ write third/.codex/config.toml
  model = "x"

  [agents.plan-reviewer]
  config_file = "agents/plan-reviewer.toml"
$ snapshot
$ cairn init third --yes --profile none --dry-run
locale en (default): all 4 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  .codex/agents/code-health-reviewer.toml
create  .codex/agents/plan-reviewer.toml
create  AGENTS.md [agents.root]
total: create 10
note: .codex/config.toml was not changed; older versions of Codex that do not read .codex/agents need these lines in it:
·
[agents.code-health-reviewer]
config_file = "agents/code-health-reviewer.toml"
$ cairn init third --yes --profile none
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .codex/agents/code-health-reviewer.toml
created  .codex/agents/plan-reviewer.toml
created  AGENTS.md [agents.root]
total: created 10
to complete: /story/repo/third/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git -C /story/repo/third add .agents .cairn .codex/agents/code-health-reviewer.toml .codex/agents/plan-reviewer.toml AGENTS.md && git -C /story/repo/third commit`
in CI: `cairn -C third doctor`, which exits with 1 on errors
to undo: `cairn -C /story/repo/third undo`
note: .codex/config.toml was not changed; older versions of Codex that do not read .codex/agents need these lines in it:
·
[agents.code-health-reviewer]
config_file = "agents/code-health-reviewer.toml"
$ unchanged third/.codex/config.toml
$ cairn doctor -C third --strict
1 info in 10 files; `-v` shows the info
$ cairn init third --yes
nothing to do: everything is up to date
