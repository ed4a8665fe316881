# a pack whose repository and cache are missing is compared with what was written last
$ write /story/origin/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ git init --quiet --initial-branch=main ../origin
$ git -C ../origin add --all
$ git -C ../origin commit --quiet --message first
$ cairn init --profile none --yes --quiet
$ cairn add file:///story/origin#main --all --yes --quiet
$ append .agents/skills/tea/SKILL.md
  Mine.
$ cairn diff
$ delete /story/origin
$ delete /story/cache
$ cairn diff
$ keys cairn diff --format json
$ cairn status -v
$ cairn sync -v
$ cairn remove tea --yes -v
$ cairn undo --yes

# what needs the pack is an error that names it
$ cairn list --available
$ cairn upgrade --repo-only --check
