# a link in an agent's skills folder that leads nowhere is found, also without an installation
$ link .claude/skills/gone -> ../../.agents/skills/gone
$ link .claude/skills/circle -> circle
$ link .claude/skills/away -> /story/elsewhere
$ link .agents/skills/lost -> ../nowhere/lost
$ link .gemini -> ../not-there
$ cairn doctor
$ cairn doctor --format concise .claude/skills/gone
$ delete .gemini
$ delete .claude
$ delete .agents

# not what git ignores, nor what lies in a submodule that is not checked out, nor one with something at its end
$ write .gitignore
  .cursor/
$ link .cursor/skills/gone -> ../../gone
$ git init -q ../library
$ git -C ../library commit -q --allow-empty -m first
$ git -c protocol.file.allow=always submodule --quiet add ../library library
$ git commit -qm all
$ git submodule --quiet deinit -f library
$ link .claude/skills/theirs -> ../../library/skills/theirs
$ write skills/tea/SKILL.md
  ---
  name: tea
  description: Brews tea. Use when tea is wanted.
  ---

  # Tea

  Brew it.
$ link .claude/skills/tea -> ../../skills/tea
$ cairn doctor

# with one, in the place of a link that Cairn would make
$ delete .claude
$ link .claude/skills/deploy -> ../../gone/deploy
$ cairn init --yes --quiet --profile none --skill deploy --agent claude
$ cairn doctor
