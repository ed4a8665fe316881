# a link on the way, out of the root or not, is never written through
$ mkdir ../outside
$ link .agents -> ../outside
$ snapshot
$ cairn init --yes --profile minimal
cairn: .agents: a symbolic link stands here, and cairn writes through none; choose one of these ways and run again [link-on-the-way]
  keep the old skills where they are, and give cairn a folder of its own: rm .agents && mkdir -p .agents/skills
? 2
$ unchanged
$ delete .agents
$ mkdir real
$ mkdir .agents
$ link .agents/skills -> ../real
$ snapshot
$ cairn init --yes --profile minimal
cairn: .agents/skills: a symbolic link stands here, and cairn writes through none; choose one of these ways and run again [link-on-the-way]
  move the skills here and leave a link in their old place: rm .agents/skills && mv real .agents/skills && ln -s .agents/skills real
  keep the old skills where they are, and give cairn a folder of its own: rm .agents/skills && mkdir -p .agents/skills
? 2
$ unchanged
$ delete .agents

# a file where a folder belongs
$ write .agents
  a file
$ snapshot
$ cairn init --yes --profile minimal
cairn: .agents: a file stands where a folder belongs [not-a-folder]
? 2
$ unchanged
$ delete .agents

# `.cairn` as a link is an error; as a file too
$ link .cairn -> ../outside
$ snapshot
$ cairn init --yes
cairn: .cairn: a symbolic link stands here; cairn keeps its files in a folder of the repository itself [cairn-is-a-link]
? 2
$ cairn status
cairn: .cairn: a symbolic link stands here; cairn keeps its files in a folder of the repository itself [cairn-is-a-link]
? 2
$ cairn doctor
cairn: .cairn: a symbolic link stands here; cairn keeps its files in a folder of the repository itself [cairn-is-a-link]
? 2
$ unchanged
$ delete .cairn
$ write .cairn
  a file
$ cairn init --yes
cairn: .cairn: cairn keeps its files in a folder of this name; move away what stands here [not-a-folder]
? 2
$ delete .cairn

# an instruction file that links out of the root stays as it is
$ write ../outside/AGENTS.md
  theirs
$ link AGENTS.md -> ../outside/AGENTS.md
$ link CLAUDE.md -> nowhere.md
$ snapshot
$ cairn init --yes --profile none --agent claude
locale en (default): all 5 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
yours    AGENTS.md [agents.root]  (no block written: it is a link to ../outside/AGENTS.md, outside the repository)
yours    CLAUDE.md [agents.claude]  (no block written: it is a link to nowhere.md, which is no instruction file)
in all: created 7, yours 2
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ same-bytes AGENTS.md
$ same-bytes CLAUDE.md
$ unchanged ../outside/AGENTS.md
$ cairn status
yours  AGENTS.md [agents.root]
yours  CLAUDE.md [agents.claude]
nothing to do: 6 targets as they should be
$ cairn doctor
CLAUDE.md: error: the symbolic link to 'nowhere.md' leads nowhere; let it lead to a file, or remove it [document.readable]
·
1 error, 1 info in 6 files
? 1
