# in a pack, where nothing is installed, a task leads to the pack's skills
$ cairn new pack tea --yes --quiet
$ cairn -C tea route --task 'report a bug'
example-bug-report  primary  tea/skills/example-bug-report/SKILL.md
  term 'report a bug' (en)
  words in its description: report
  priority 50
$ cairn -C tea route --task 'deploy to production'
no skill matches this task
$ cairn -C tea route --reason x
error: the routes define no reasons [unknown-reason]
? 64
