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
$ same-bytes
$ cairn init --yes --profile none --agent none --adopt=replace
$ show .gitignore
$ sh head -5 AGENTS.md
$ list .claude
$ cairn undo
$ same-bytes AGENTS.md
$ same-bytes .gitignore
$ same-bytes .claude

# --adopt alone changes none of them
$ cairn init --yes --profile none --agent none --adopt
$ outside-blocks-unchanged AGENTS.md
$ same-bytes .gitignore
$ same-bytes .claude
