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
$ same-bytes .agents/skills/review
$ same-bytes skills-lock.json
$ cairn list

# a second run does not repeat what cannot be adopted, but the rest
$ cairn init --yes
