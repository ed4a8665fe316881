# init says which other tools are used, and changes nothing of theirs without --adopt
$ write skills-lock.json
  {
    "version": 1,
    "skills": {
      "review": {
        "source": "acme/tools",
        "sourceType": "github",
        "skillPath": "skills/review/SKILL.md",
        "computedHash": "00"
      },
      "notes": {
        "source": "../notes",
        "sourceType": "local",
        "computedHash": "00"
      }
    }
  }
$ write .agents/skills/review/SKILL.md
  ---
  name: review
  description: Reviews a change. Use before a merge.
  ---
  # Review
$ write .agents/skills/notes/SKILL.md
  ---
  name: notes
  description: Writes notes. Use after a meeting.
  ---
  # Notes
$ write .ruler/ruler.toml
  default_agents = ["claude"]
$ snapshot
$ cairn init --yes --profile none
note: npx skills installed 2 skills here (skills-lock.json): notes, review (acme/tools)
note: ruler is used here (.ruler/ruler.toml); Cairn does not change its files
  help: `cairn init --adopt` keeps these skills up to date from their repositories, with your edits
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 8
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ same-bytes .agents/skills/review
$ same-bytes skills-lock.json
$ cairn list
notes   -  -  not managed
review  -  -  not managed

# a second run does not repeat what cannot be adopted, but the rest
$ cairn init --yes
note: npx skills installed 2 skills here (skills-lock.json): notes, review (acme/tools)
note: ruler is used here (.ruler/ruler.toml); Cairn does not change its files
  help: `cairn init --adopt` keeps these skills up to date from their repositories, with your edits
nothing to do: everything is up to date
