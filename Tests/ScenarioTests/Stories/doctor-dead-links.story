# a broken link in an agent's skills folder is found, also without an installation
$ link .claude/skills/gone -> ../../.agents/skills/gone
$ link .claude/skills/circle -> circle
$ link .claude/skills/away -> /story/elsewhere
$ link .agents/skills/lost -> ../nowhere/lost
$ link .gemini -> ../not-there
$ cairn doctor
.agents/skills/lost: error: the symbolic link to '../nowhere/lost' is broken, so agents find nothing here [link.agent-link-resolves]
    = help: change it to point to a skill, or delete it
·
.claude/skills/away: warning: the symbolic link to '/story/elsewhere' points outside the repository, so a clone has nothing here [link.agent-link-resolves]
    = help: move the skill into the repository
·
.claude/skills/circle: error: the symbolic link to 'circle' is part of a loop, so agents find nothing here [link.agent-link-resolves]
    = help: change it to point to a skill, or delete it
·
.claude/skills/gone: error: the symbolic link to '../../.agents/skills/gone' is broken, so agents find nothing here [link.agent-link-resolves]
    = help: change it to point to a skill, or delete it
·
.gemini: warning: the symbolic link to '../not-there' points outside the repository, so a clone has nothing here [link.agent-link-resolves]
    = help: move the skill into the repository
·
3 errors, 2 warnings in 0 files
? 1
$ cairn doctor --format concise .claude/skills/gone
.claude/skills/gone:1:1: error link.agent-link-resolves: the symbolic link to '../../.agents/skills/gone' is broken, so agents find nothing here; change it to point to a skill, or delete it
1 error in 0 files
? 1
$ delete .gemini
$ delete .claude
$ delete .agents

# links that git ignores, links into a submodule that is not checked out and links that resolve are not reported
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
1 file checked, no findings

# with an installation, a broken link at the path of a link that Cairn would create
$ delete .claude
$ link .claude/skills/deploy -> ../../gone/deploy
$ cairn init --yes --quiet --profile none --skill deploy --agent claude
$ cairn doctor
.claude/skills/deploy: error: the symbolic link to '../../gone/deploy' is broken, so agents find nothing here [link.agent-link-resolves]
    = help: change it to point to a skill, or delete it
·
1 error, 1 info in 11 files; `-v` shows the info
? 1

# a link in a document to a symbolic link that leads to nothing
$ delete .claude
$ write AGENTS.md
  # Tea

  Read [the guide](docs/guide.md), [the plan](docs/plan.md) and [the skill](.agents/skills/deploy/SKILL.md).
$ write docs/real.md
  # Real
$ link docs/guide.md -> gone.md
$ link docs/plan.md -> real.md
$ cairn doctor AGENTS.md
AGENTS.md: error: you deleted it [lock.file-present]
    = help: `cairn sync --restore AGENTS.md` restores it
·
AGENTS.md:3:18: warning: the symbolic link docs/guide.md to 'gone.md' is broken, so 'docs/guide.md' leads to nothing [link.target-exists]
  3 | Read [the guide](docs/guide.md), [the plan](docs/plan.md) and [the skill](.agents/skills/deploy/SKILL.md).
    |                  ^^^^^^^^^^^^^
    = help: change it to point to a file, or correct the path
·
1 error, 1 warning in 1 file
? 1
