# a skill that was removed stays in the list while your edits keep it, and the list says so
$ cairn init --yes --quiet --profile none --skill deploy --skill release
$ append .agents/skills/deploy/SKILL.md
  Mine.
$ cairn remove deploy --yes --quiet
$ cairn list
deploy   en  1  cairn.core (no longer wanted, but edited)
release  en  1  cairn.core
$ cairn list --format json
…
      "orphaned" : true,
…
