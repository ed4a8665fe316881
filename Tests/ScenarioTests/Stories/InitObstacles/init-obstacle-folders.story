# nothing is written through a linked folder, whether the link leads out of the root or not
$ mkdir ../outside
$ link .agents -> ../outside
$ snapshot
$ cairn init --yes --profile minimal
error: .agents: this is a symbolic link, and Cairn does not write through links [link-on-the-way]
  help: run one of these commands, then try again
  to keep the old skills where they are and give Cairn its own folder: `rm .agents && mkdir -p .agents/skills`
? 2
$ unchanged
$ delete .agents
$ mkdir real
$ mkdir .agents
$ link .agents/skills -> ../real
$ snapshot
$ cairn init --yes --profile minimal
error: .agents/skills: this is a symbolic link, and Cairn does not write through links [link-on-the-way]
  help: run one of these commands, then try again
  to move the skills here and leave a link at their old path: `rm .agents/skills && mv real .agents/skills && ln -s .agents/skills real`
  to keep the old skills where they are and give Cairn its own folder: `rm .agents/skills && mkdir -p .agents/skills`
? 2
$ unchanged
$ delete .agents

# a file at the path of a folder
$ write .agents
  a file
$ snapshot
$ cairn init --yes --profile minimal
error: .agents: a file is in the place of a folder [not-a-folder]
? 2
$ unchanged
$ delete .agents

# `.cairn` as a link is an error, and as a file too
$ link .cairn -> ../outside
$ snapshot
$ cairn init --yes
error: .cairn: this is a symbolic link [cairn-is-a-link]
  help: replace it with a folder, because Cairn keeps its files in the repository itself
? 2
$ cairn status
error: .cairn: this is a symbolic link [cairn-is-a-link]
  help: replace it with a folder, because Cairn keeps its files in the repository itself
? 2
$ cairn doctor
error: .cairn: this is a symbolic link [cairn-is-a-link]
  help: replace it with a folder, because Cairn keeps its files in the repository itself
? 2
$ unchanged
$ delete .cairn
$ write .cairn
  a file
$ cairn init --yes
error: .cairn: this must be a folder, because Cairn keeps its files in it [not-a-folder]
  help: move the file away
? 2
$ delete .cairn

# an instruction file that links out of the root is not changed
$ write ../outside/AGENTS.md
  theirs
$ link AGENTS.md -> ../outside/AGENTS.md
$ link CLAUDE.md -> nowhere.md
$ snapshot
$ cairn init --yes --profile none --agent claude
locale en (default): all 5 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
skipped  AGENTS.md [agents.root]  (cannot write a block: it is a link to ../outside/AGENTS.md, outside of the repository)
skipped  CLAUDE.md [agents.claude]  (cannot write a block: it is a link to nowhere.md, which is not an instruction file)
total: created 7, skipped 2
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ same-bytes AGENTS.md
$ same-bytes CLAUDE.md
$ unchanged ../outside/AGENTS.md
$ cairn status
not managed  AGENTS.md [agents.root]
not managed  CLAUDE.md [agents.claude]
nothing to do: checked 6 files
$ cairn doctor
CLAUDE.md: error: the symbolic link to 'nowhere.md' is broken [document.readable]
    = help: change it to point to a file, or delete it
·
1 error, 1 info in 6 files; `-v` shows the info
? 1
