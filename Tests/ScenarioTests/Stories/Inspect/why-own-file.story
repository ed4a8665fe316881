# a file of the user in the place of a pack's is not offered for installation
$ cairn init --yes --quiet --profile minimal
$ write .agents/skills/refactoring/SKILL.md
  ---
  name: refactoring
  description: Changes code. Use when code is to be changed.
  ---

  # Refactoring

  Change it.
$ cairn why .agents/skills/refactoring/SKILL.md
.agents/skills/refactoring/SKILL.md
  kind      your own file, not managed by Cairn
  skill     refactoring
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.refactoring (templates/locales/en/skills/refactoring/SKILL.md)
  language  en
  revision  1
  because   it is yours; the pack has a file for this path, too, and Cairn keeps yours
  findings  none
$ cairn why .agents/skills/test-writing/SKILL.md
.agents/skills/test-writing/SKILL.md
  kind        not installed, but a pack has it
  skill       test-writing
  pack        cairn.core 0.1.0
  source      builtin
  document    skill.test-writing (templates/locales/en/skills/test-writing/SKILL.md)
  language    en
  revision    1
  to install  `cairn add test-writing` installs it
  to install  profiles that have it: everyday, full, standard
  findings    none
