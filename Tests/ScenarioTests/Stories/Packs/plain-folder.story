# a folder of plain skills without a manifest is a pack
$ write ../plain/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ cairn init --pack ../plain --yes
created  .agents/skills/tea/SKILL.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
total: created 4
to commit: `git add .agents .cairn && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn list
tea  -  -  folder.plain
$ cairn doctor
3 files checked, no findings
$ append ../plain/skills/tea/SKILL.md

  Serve it.
$ cairn upgrade --repo-only --yes
folder.plain: 0.0.0, changed since it was installed
updated  .agents/skills/tea/SKILL.md
total: updated 1
to commit: `git add .agents .cairn && git commit`
3 files checked, no findings
