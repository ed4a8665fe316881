# undo passes over a change of which nothing is left to take back
$ write .agents/docs/agent-workflow.md
  mine, the only copy
$ cairn init --yes --quiet --profile none
$ cairn init --yes --quiet --overwrite .agents/docs/agent-workflow.md
$ sh rm .cairn/.gitignore
$ cairn sync
$ cairn undo --list
$ cairn undo --yes
$ show .agents/docs/agent-workflow.md

# what was changed since bars the way to older changes no longer: any can be named
$ cairn init --yes --quiet --overwrite .agents/docs/agent-workflow.md
$ cairn init --yes --quiet --skill deploy
$ sh rm -r .agents/skills/deploy
$ sh for f in .cairn/config.toml .agents/skills/INDEX.md .agents/skills/routes.toml; do echo '# mine' >> $f; done
$ cairn undo --yes
$ cairn undo --list
$ cairn undo --yes 000001-f88bb8a8724c81ec
$ cairn undo --yes --list 000001-f88bb8a8724c81ec

# a removal below the git root is taken back from where it was made, and a second one leaves the installation above alone
$ mkdir packages
$ mkdir packages/web
$ cd packages/web
$ cairn init . --yes --quiet --profile none
$ cairn remove --all --yes --quiet
$ cairn remove --all --yes
$ cairn undo --yes
