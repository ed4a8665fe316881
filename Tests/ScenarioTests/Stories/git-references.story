# a repository with two tags, a branch, a folder inside it and a later commit
$ write /story/origin/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ write /story/origin/plugins/kitchen/skills/cake/SKILL.md
  ---
  name: cake
  description: Bakes a cake. Use it for cake.
  ---

  # Cake

  Bake it.
$ git init --quiet --initial-branch=main ../origin
$ git -C ../origin add --all
$ git -C ../origin commit --quiet --message first
$ git -C ../origin tag v1.2.0
$ append /story/origin/skills/tea/SKILL.md

  Pour it.
$ git -C ../origin commit --quiet --all --message second
$ git -C ../origin tag v1.3.0
$ git -C ../origin branch next
$ append /story/origin/skills/tea/SKILL.md

  Drink it.
$ git -C ../origin commit --quiet --all --message third
$ cairn init --profile none --yes --quiet

# a range takes the highest tag that it allows, and the config keeps the range
$ cairn add file:///story/origin#^1.2 --skill tea --yes
$ sh grep -E '^(source|version|commit)' .cairn/lock.toml
$ sh tail -n 1 .agents/skills/tea/SKILL.md
$ cairn upgrade --check --repo-only

# a newer tag in the range is an upgrade
$ git -C ../origin tag 1.4.0
$ cairn upgrade --check --repo-only
$ cairn upgrade --repo-only --yes
$ sh tail -n 1 .agents/skills/tea/SKILL.md
$ cairn remove tea --yes --quiet
$ cairn undo --quiet
$ cairn undo --quiet
$ cairn undo --quiet

# a tag, a branch, a commit and no reference
$ cairn add file:///story/origin#v1.2.0 --list
$ cairn add file:///story/origin#next --list
$ cairn add file:///story/origin#refs/heads/next --list
$ cairn add file:///story/origin --list

# a folder inside the repository
$ cairn add file:///story/origin//plugins/kitchen#v1.3.0 --all --yes
$ sh grep -E '^(source|version|commit)' .cairn/lock.toml
$ cairn undo --quiet

# what is not there: the nearest reference where there is one, and nothing is written
$ snapshot
$ cairn add file:///story/origin#v1.2.1 --all --yes
$ cairn add file:///story/origin#mian --all --yes
$ cairn add file:///story/origin#^2 --all --yes
$ cairn add file:///story/origin//plugins/kitchne --all --yes
$ cairn add file:///story/nowhere --all --yes
$ cairn add http://example.org/owner/repo --all --yes
$ cairn add ftp://example.org/owner/repo --all --yes
$ cairn add owner/repo#not..valid --all --yes
$ cairn add -- --upload-pack=touch --all --yes
$ unchanged
