# two repositories have a pack of a folder next to them, which gets a newer text
$ write ../work/pack/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use for tea.
  ---

  # Tea

  Make it.
$ git init --quiet --initial-branch=main /story/work/api
$ git init --quiet --initial-branch=main /story/work/web
$ cd ../work
$ cairn init api --profile none --agent none --yes --quiet
$ cairn init web --profile none --agent none --yes --quiet
$ cairn -C api add ../pack --all --yes --quiet
$ cairn -C web add ../pack --all --yes --quiet
$ git -C api add -A
$ git -C api commit -q -m install
$ git -C web add -A
$ git -C web commit -q -m install
$ cairn workspace upgrade --check
$ sh echo 'Warm the pot first.' >> pack/skills/tea/SKILL.md
$ sh rm -r web/.agents
$ cairn workspace upgrade --check
$ cairn workspace upgrade
$ cairn workspace upgrade --branch upgrade-tea --dry-run

# without a name git commits nothing
$ cairn workspace upgrade --branch upgrade-tea api
$ git -C api config user.name Ada
$ git -C api config user.email ada@example.org
$ git -C web config user.name Ada
$ git -C web config user.email ada@example.org
$ snapshot
$ cairn workspace upgrade --branch upgrade-tea --message 'Upgrade tea'
$ git -C api log --format=%s upgrade-tea
$ git -C api show --stat --format=%s upgrade-tea
$ git -C api status --short
$ git -C api worktree list --porcelain
$ cairn workspace upgrade --branch upgrade-tea
$ cairn workspace upgrade --branch 'a b'
$ cairn workspace upgrade --check --branch x
