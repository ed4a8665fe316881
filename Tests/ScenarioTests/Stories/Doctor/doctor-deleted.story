# a file that was deleted but not staged does not exist
$ write AGENTS.md
  # Tea

  See [how to brew](docs/brew.md).
$ write docs/brew.md
  # Brew
$ git add -A
$ git commit -qm first
$ cairn doctor
2 files checked, no findings
$ delete docs/brew.md
$ cairn doctor
AGENTS.md:3:19: warning: 'docs/brew.md' does not exist in this repository [link.target-exists]
  3 | See [how to brew](docs/brew.md).
    |                   ^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning in 1 file

# nor does a skill that was deleted
$ write .claude/skills/tea/SKILL.md
  ---
  name: tea
  description: Brews tea. Use when tea is wanted.
  ---

  # Tea

  Brew it.
$ link .agents/skills/tea -> ../../.claude/skills/tea
$ git add -A
$ git commit -qm second
$ cairn doctor
AGENTS.md:3:19: warning: 'docs/brew.md' does not exist in this repository [link.target-exists]
  3 | See [how to brew](docs/brew.md).
    |                   ^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning in 2 files
$ delete .claude/skills/tea
$ cairn doctor
.agents/skills/tea: error: the symbolic link to '../../.claude/skills/tea' is broken, so agents find nothing here [link.agent-link-resolves]
    = help: change it to point to a skill, or delete it
·
AGENTS.md:3:19: warning: 'docs/brew.md' does not exist in this repository [link.target-exists]
  3 | See [how to brew](docs/brew.md).
    |                   ^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 error, 1 warning in 1 file
? 1

# a file that a sparse checkout leaves out exists
$ delete .agents
$ write docs/brew.md
  # Brew
$ git add -A
$ git commit -qm third
$ git sparse-checkout set --no-cone /AGENTS.md
$ cairn doctor
1 file checked, no findings
