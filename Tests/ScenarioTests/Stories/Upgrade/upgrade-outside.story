# a release that the range does not allow is in the answer, also of a pack that moves within its range
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
$ git -C ../origin tag v1.2.0
$ cairn init --profile none --yes --quiet
$ cairn add file:///story/origin#^1.2 --skill tea --yes --quiet
$ append /story/origin/skills/tea/SKILL.md

  Pour it.
$ git -C ../origin commit --quiet --all --message second
$ git -C ../origin tag v2.0.0
$ cairn upgrade --check --repo-only --format json > ../same.json
$ sh grep outside ../same.json
      "outside" : "2.0.0",
$ git -C ../origin tag v1.3.0
$ cairn upgrade --check --repo-only --format json > ../moves.json
? 1
$ sh grep -e outside -e '"to"' ../moves.json
      "outside" : "2.0.0",
      "to" : "1.3.0",
