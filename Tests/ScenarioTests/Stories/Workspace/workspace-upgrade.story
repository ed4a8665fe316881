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
repository  kind        state  conflicts  packs  files
api         repository  ok             0      0      0
web         repository  ok             0      0      0
total: 2                               0      0      0
2 repositories: 2 ok
$ sh echo 'Warm the pot first.' >> pack/skills/tea/SKILL.md
$ sh rm -r web/.agents
$ cairn workspace upgrade --check
repository  kind        state            conflicts  packs  files
api         repository  needs attention          0      1      1  folder.pack 0.0.0
web         repository  needs attention          0      1      4  folder.pack 0.0.0
total: 2                                         0      2      5
2 repositories: 2 need attention
? 1
$ cairn workspace upgrade
error: nothing says what to do [usage]
  help: add --check to list what is newer, or --branch NAME to make branches
  help: run `cairn workspace upgrade --help` for help
? 64
$ cairn workspace upgrade --branch upgrade-tea --dry-run
repository  kind        state   conflicts  packs  files
api         repository  failed          -      -      -  git does not know whose name to write into a commit; set user.name and user.email with `git config`
web         repository  failed          -      -      -  git does not know whose name to write into a commit; set user.name and user.email with `git config`
total: 2                                0      0      0
2 repositories: 2 failed
? 2

# without a name git commits nothing
$ cairn workspace upgrade --branch upgrade-tea api
repository  kind        state   conflicts  packs  files
api         repository  failed          -      -      -  git does not know whose name to write into a commit; set user.name and user.email with `git config`
total: 1                                0      0      0
1 repository: 1 failed
? 2
$ git -C api config user.name Ada
$ git -C api config user.email ada@example.org
$ git -C web config user.name Ada
$ git -C web config user.email ada@example.org
$ cairn workspace upgrade --branch upgrade-tea --message 'Upgrade tea'
repository  kind        state  conflicts  packs  files
api         repository  ok             0      1      1  folder.pack 0.0.0; branch upgrade-tea at …
web         repository  ok             0      1      1  folder.pack 0.0.0; branch upgrade-tea at …
total: 2                               0      2      2
2 repositories: 2 ok
nothing was pushed; run `git push origin upgrade-tea` in a repository to push its branch
$ git -C api log --format=%s upgrade-tea
Upgrade tea
install
$ git -C api diff --name-only main upgrade-tea -- .agents
.agents/skills/tea/SKILL.md
$ git -C api status --short
$ git -C api worktree list --porcelain
worktree /story/work/api
HEAD …
branch refs/heads/main
·
$ cairn workspace upgrade --branch upgrade-tea
repository  kind        state            conflicts  packs  files
api         repository  needs attention          -      -      -  branch upgrade-tea exists already; use another --branch, or delete it when it is merged
web         repository  needs attention          -      -      -  branch upgrade-tea exists already; use another --branch, or delete it when it is merged
total: 2                                         0      0      0
2 repositories: 2 need attention
? 1
$ cairn workspace upgrade --branch 'a b'
error: 'a b' is not a valid name of a branch [bad-branch]
  help: use letters, digits, `-` and `/`
? 64
$ cairn workspace upgrade --check --branch x
error: --check cannot be combined with --branch [usage]
  help: remove one of them
  help: run `cairn workspace upgrade --help` for help
? 64
