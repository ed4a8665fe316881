# where a file comes from, and what brought it
$ cairn init --yes --quiet --agent claude
$ git add -A
$ git commit -q -m install
$ cairn why .agents/skills/deploy/SKILL.md
.agents/skills/deploy/SKILL.md
  kind      a file of a pack
  skill     deploy
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.deploy (templates/locales/en/skills/deploy/SKILL.md)
  language  en
  revision  1
  because   profile everyday, which extends minimal
  state     up to date
  findings  none
$ cairn why code-review
.agents/skills/code-review/SKILL.md
  kind      a file of a pack
  skill     code-review
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.code-review (templates/locales/en/skills/code-review/SKILL.md)
  language  en
  revision  1
  because   profile everyday
  state     up to date
  findings  none
$ cairn why .agents/skills/INDEX.md
.agents/skills/INDEX.md
  kind      a file of a pack
  pack      cairn.core 0.1.0
  source    builtin
  document  skills.index (templates/locales/en/skills/INDEX.md)
  language  en
  revision  2
  because   every installation of the pack has it
  state     up to date
  block     skills.index, lines 9 to 53
  because   generated from the installed skills
  state     up to date
  findings  none
$ cairn why .agents/skills/routes.toml
.agents/skills/routes.toml
  kind      generated from the installed packs
  pack      cairn.core 0.1.0
  source    builtin
  document  skills.routes (templates/common/skills/routes.toml)
  because   every installation of the pack has it
  state     up to date
  findings  none
$ cairn why .agents/context/PROJECT.md
.agents/context/PROJECT.md
  kind      written once from a pack; your own file since then
  pack      cairn.core 0.1.0
  source    builtin
  document  context.project (templates/locales/en/context/PROJECT.md)
  language  en
  revision  1
  because   every installation of the pack has it
  state     up to date
  findings  1:1 document.form-filled: this form is not filled in, so agents learn nothing from it; answer its questions
$ cairn why .claude/skills/deploy
.claude/skills/deploy
  kind      a link to a skill
  leads to  .agents/skills/deploy
  skill     deploy
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.deploy (templates/locales/en/skills/deploy/SKILL.md)
  language  en
  revision  1
  because   the agent claude is chosen
  because   profile everyday, which extends minimal
  state     up to date
  findings  none
$ cairn why .claude/skills/deploy/SKILL.md
.claude/skills/deploy/SKILL.md
  kind      a link to a skill
  leads to  .agents/skills/deploy/SKILL.md
  skill     deploy
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.deploy (templates/locales/en/skills/deploy/SKILL.md)
  language  en
  revision  1
  because   the agent claude is chosen
  because   profile everyday, which extends minimal
  state     up to date
  findings  none
$ cairn why CLAUDE.md
CLAUDE.md
  kind      your own file with managed blocks
  block     agents.claude, lines 1 to 7
  pack      cairn.core 0.1.0
  source    builtin
  language  en
  revision  1
  because   the agent claude is chosen
  state     up to date
  findings  none
$ cairn why .cairn/lock.toml
.cairn/lock.toml
  kind      a file of Cairn itself
  findings  none

# which block a line is in
$ append AGENTS.md

  Ours.
$ cairn why AGENTS.md:3
AGENTS.md
  kind      your own file with managed blocks
  block     agents.root, lines 1 to 14
  pack      cairn.core 0.1.0
  source    builtin
  language  en
  revision  1
  because   every installation of the pack has it
  state     up to date
  line      3 is in the block agents.root
  findings  none
$ cairn why AGENTS.md:14
AGENTS.md
  kind      your own file with managed blocks
  block     agents.root, lines 1 to 14
  pack      cairn.core 0.1.0
  source    builtin
  language  en
  revision  1
  because   every installation of the pack has it
  state     up to date
  line      14 is in the block agents.root
  findings  none
$ cairn why AGENTS.md:14:1
AGENTS.md
  kind      your own file with managed blocks
  block     agents.root, lines 1 to 14
  pack      cairn.core 0.1.0
  source    builtin
  language  en
  revision  1
  because   every installation of the pack has it
  state     up to date
  line      14 is in the block agents.root
  findings  none
$ cairn why AGENTS.md:99
error: AGENTS.md: there is no line 99: the file has 16 lines [no-such-line]
? 64

# edits, deleted files, files that git ignores
$ append .agents/skills/deploy/SKILL.md
  Ours.
$ delete .agents/skills/release/SKILL.md
$ write .gitignore
  notes.md
$ write notes.md
  # Notes
$ cairn why .agents/skills/deploy
.agents/skills/deploy/SKILL.md
  kind      a file of a pack
  skill     deploy
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.deploy (templates/locales/en/skills/deploy/SKILL.md)
  language  en
  revision  1
  because   profile everyday, which extends minimal
  state     edited: +1 -0 lines since Cairn wrote it
  findings  none
$ cairn why release
.agents/skills/release/SKILL.md
  kind      a file of a pack
  skill     release
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.release (templates/locales/en/skills/release/SKILL.md)
  language  en
  revision  1
  because   profile everyday, which extends minimal
  state     missing
  findings  1:1 lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/SKILL.md` restores it
$ cairn why notes.md
notes.md
  kind      your own file, not managed by Cairn
  ignored   by git: .gitignore:1: notes.md
  findings  none
$ cairn why .agents/skills/deploy/SKILL.md --format json
{
  "blocks" : [
·
  ],
  "cairn" : "0.1.0",
  "command" : "why",
  "document" : "skill.deploy",
  "edit" : {
    "added" : 1,
    "removed" : 0
  },
  "findings" : [
·
  ],
  "kind" : "document",
  "locale" : "en",
  "pack" : {
    "id" : "cairn.core",
    "source" : "builtin",
    "version" : "0.1.0"
  },
  "path" : ".agents/skills/deploy/SKILL.md",
  "reasons" : [
    {
      "kind" : "profile",
      "message" : "profile everyday, which extends minimal",
      "names" : [
        "everyday",
        "minimal"
      ]
    }
  ],
  "revision" : 1,
  "root" : "/story/repo",
  "schema" : 1,
  "skill" : "deploy",
  "source" : "templates/locales/en/skills/deploy/SKILL.md",
  "state" : "edited"
}

# a link that was deleted, and what is in its place
$ delete .claude/skills/deploy
$ cairn why .claude/skills/deploy
.claude/skills/deploy
  kind      a link to a skill
  leads to  .agents/skills/deploy
  skill     deploy
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.deploy (templates/locales/en/skills/deploy/SKILL.md)
  language  en
  revision  1
  because   the agent claude is chosen
  because   profile everyday, which extends minimal
  state     needs sync
  findings  1:1 link.agent-links-current: the link to the skill is missing or points elsewhere; run `cairn sync`
$ cairn why .claude/skills/deploy/SKILL.md
error: '.claude/skills/deploy/SKILL.md' is neither a file here nor one that an installed pack has [unknown-file]
  help: did you mean '.agents/skills/deploy/SKILL.md'?
? 64
$ link .claude/skills/deploy -> ../../.agents/skills/nowhere
$ cairn why .claude/skills/deploy
.claude/skills/deploy
  kind      a link to a skill
  leads to  .agents/skills/nowhere
  because   the agent claude is chosen
  state     not managed
  findings  1:1 link.agent-links-current: your own file or folder; this agent reads it instead of the shared skill
$ cairn sync --quiet
$ cairn why .claude/skills/deploy
.claude/skills/deploy
  kind      a link to a skill
  leads to  .agents/skills/nowhere
  because   the agent claude is chosen
  findings  1:1 link.agent-link-resolves: the symbolic link to '../../.agents/skills/nowhere' is broken, so agents find nothing here; change it to point to a skill, or delete it

# what is not installed, and what would install it
$ cairn why backend-ship-audit
.agents/skills/backend-ship-audit/SKILL.md
  kind        not installed, but a pack has it
  skill       backend-ship-audit
  pack        cairn.core 0.1.0
  source      builtin
  document    skill.backend-ship-audit (templates/locales/en/skills/backend-ship-audit/SKILL.md)
  language    en
  revision    1
  to install  `cairn add backend-ship-audit` installs it
  to install  profiles that have it: backend, full
  findings    none
$ cairn why GEMINI.md
GEMINI.md
  kind        not installed, but a pack has it
  pack        cairn.core 0.1.0
  source      builtin
  document    agents.gemini (templates/locales/en/CLAUDE.md)
  language    en
  to install  `cairn init --agent gemini` installs it
  findings    none
$ cairn remove quality-gate --quiet --yes
$ cairn why quality-gate
.agents/skills/quality-gate/SKILL.md
  kind        not installed, but a pack has it
  skill       quality-gate
  pack        cairn.core 0.1.0
  source      builtin
  document    skill.quality-gate (templates/locales/en/skills/quality-gate/SKILL.md)
  language    en
  revision    1
  because     it is in `remove` in .cairn/config.toml
  to install  `cairn add quality-gate` installs it
  to install  profiles that have it: backend, everyday, frontend, full, minimal, product, standard
  findings    none
$ cairn add backend-ship-audit --quiet --yes
$ cairn why backend-ship-audit
.agents/skills/backend-ship-audit/SKILL.md
  kind      a file of a pack
  skill     backend-ship-audit
  pack      cairn.core 0.1.0
  source    builtin
  document  skill.backend-ship-audit (templates/locales/en/skills/backend-ship-audit/SKILL.md)
  language  en
  revision  1
  because   `add` in .cairn/config.toml
  state     up to date
  findings  none

# skills of the user, and what is nothing here
$ write .agents/skills/ours/SKILL.md
  ---
  name: ours
  description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ write .agents/skills/ours/references/more.md
  # More
$ cairn why ours
.agents/skills/ours/SKILL.md
  kind      a skill of your own
  skill     ours
  findings  1:1 bundle.file-mentioned: no document of this skill mentions references/more.md; say when to use it, or delete it
$ cairn why .agents/skills/ours/references/more.md
.agents/skills/ours/references/more.md
  kind      a skill of your own
  skill     ours
  findings  none
$ cairn why deplyo
error: 'deplyo' is neither a file here nor one that an installed pack has [unknown-file]
  help: did you mean 'deploy'?
? 64
$ cairn why .agents/skills
error: .agents/skills: this is a folder [is-a-folder]
  help: name a file in it; `cairn status -v` lists what Cairn manages
? 64
$ cairn why .
error: .: this path is the whole repository [path-is-root]
  help: name a file or folder inside it
? 64
$ cairn why ../elsewhere
error: ../elsewhere: this path is outside of the repository [path-outside]
? 64
$ cairn why /etc/passwd
error: /etc/passwd: this path is outside of the repository [path-outside]
? 64
