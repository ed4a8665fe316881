# a folder of plain skills without a manifest is a pack
$ write ../plain/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ cairn init --pack ../plain --yes
$ cairn list
$ cairn doctor
$ append ../plain/skills/tea/SKILL.md

  Serve it.
$ cairn upgrade --repo-only --yes
