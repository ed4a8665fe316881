# --adopt=replace removes the blocks that other tools wrote; the preview names them, and undo restores them
$ write AGENTS.md
  # Ours

  <skills_system priority="1">

  ## Available Skills

  <!-- SKILLS_TABLE_START -->
  <usage>
  Read a skill with the program.
  </usage>

  <available_skills>

  <skill>
  <name>notes</name>
  <description>Writes notes.</description>
  <location>project</location>
  </skill>

  </available_skills>
  <!-- SKILLS_TABLE_END -->

  </skills_system>

  More of ours.
$ write .gitignore
  build/

  # START Ruler Generated Files
  /CLAUDE.md
  # END Ruler Generated Files
$ write .claude/skills/notes/SKILL.md
  ---
  name: notes
  description: Writes notes. Use after a meeting.
  ---
  # Notes
$ write .claude/skills/notes/.openskills.json
  {"source": "./notes", "sourceType": "local", "localPath": "/story/notes", "installedAt": "2026-01-01T00:00:00Z"}
$ snapshot
$ cairn init --yes --profile none --agent none --adopt=replace --dry-run
locale en (default): all 4 documents
1 skill without a Git repository is kept as your own: notes
create             .agents/context/PROJECT.md  (your own file from now on)
create             .agents/docs/agent-workflow.md
create             .agents/skills/INDEX.md
create             .agents/skills/routes.toml
create             .cairn/.gitattributes
create             .cairn/.gitignore
create             .cairn/config.toml
remove             .claude/skills/notes/.openskills.json  (written by openskills)
remove block from  .gitignore [ruler]  (written by ruler)
add block to       AGENTS.md [agents.root]
remove block from  AGENTS.md [openskills]  (written by openskills)
total: create 7, add block to 1, remove 1, remove block from 2
$ same-bytes
$ cairn init --yes --profile none --agent none --adopt=replace
locale en (default): all 4 documents
1 skill without a Git repository is kept as your own: notes
created             .agents/context/PROJECT.md  (your own file from now on)
created             .agents/docs/agent-workflow.md
created             .agents/skills/INDEX.md
created             .agents/skills/routes.toml
created             .cairn/.gitattributes
created             .cairn/.gitignore
created             .cairn/config.toml
removed             .claude/skills/notes/.openskills.json  (written by openskills)
removed block from  .gitignore [ruler]  (written by ruler)
added block to      AGENTS.md [agents.root]
removed block from  AGENTS.md [openskills]  (written by openskills)
total: created 7, added block to 1, removed 1, removed block from 2
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills .gitignore AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ show .gitignore
build/
·
$ sh head -5 AGENTS.md
\# Ours
·
·
More of ours.
·
$ list .claude
skills/notes/SKILL.md
$ cairn undo
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
restored  .claude/skills/notes/.openskills.json
restored  .gitignore
restored  AGENTS.md
total: removed 5, restored 3
$ same-bytes AGENTS.md
$ same-bytes .gitignore
$ same-bytes .claude

# --adopt alone changes none of them
$ cairn init --yes --profile none --agent none --adopt
locale en (default): all 4 documents
1 skill without a Git repository is kept as your own: notes
not changed: .claude/skills/notes/.openskills.json, .gitignore, AGENTS.md; `cairn init --adopt=replace` removes what other tools wrote there
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
added block to  AGENTS.md [agents.root]
total: created 7, added block to 1
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ outside-blocks-unchanged AGENTS.md
$ same-bytes .gitignore
$ same-bytes .claude
