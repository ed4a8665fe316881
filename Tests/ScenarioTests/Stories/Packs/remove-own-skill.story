# the user's own skill is not Cairn's to remove: the error says what to do instead
$ write .agents/skills/api-review/SKILL.md
  ---
  name: api-review
  description: Reviews APIs. Use before a release of one.
  ---
  # Review
  Read each route.
$ cairn init --yes --quiet --profile none
$ snapshot
$ cairn remove api-review
error: .agents/skills/api-review: 'api-review' is your own skill, not managed by Cairn [not-managed]
  help: delete its folder, then run `cairn sync`
? 64
$ unchanged .agents
