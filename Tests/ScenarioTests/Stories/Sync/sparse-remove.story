# nothing is removed while a part of it is not checked out, because nothing could remove that later
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ git sparse-checkout set --no-cone /* !/.agents/skills/deploy/
$ cairn remove deploy --yes
note: 2 targets are outside of the sparse checkout and were skipped (first: .agents/skills/deploy/SKILL.md)
error: nothing was removed: 2 of the files to remove are not checked out (first: .agents/skills/deploy/SKILL.md) [not-checked-out]
  help: run `git sparse-checkout add '/.agents/**'`, then run this command again
? 1
$ cairn remove --all --dry-run
note: 2 targets are outside of the sparse checkout and were skipped (first: .agents/skills/deploy/SKILL.md)
error: nothing was removed: 2 of the files to remove are not checked out (first: .agents/skills/deploy/SKILL.md) [not-checked-out]
  help: run `git sparse-checkout add '/.agents/**'`, then run this command again
? 1
$ cairn remove --all --yes
note: 2 targets are outside of the sparse checkout and were skipped (first: .agents/skills/deploy/SKILL.md)
error: nothing was removed: 2 of the files to remove are not checked out (first: .agents/skills/deploy/SKILL.md) [not-checked-out]
  help: run `git sparse-checkout add '/.agents/**'`, then run this command again
? 1
$ git sparse-checkout add /.agents/**
$ cairn remove --all --yes --quiet
$ git ls-files --deleted .agents/skills/deploy
.agents/skills/deploy/SKILL.md
.agents/skills/deploy/evals/triggers.json

# the same with folders
$ git checkout -q -f .
$ git sparse-checkout set --cone .cairn
$ cairn remove --all --yes
note: 25 targets are outside of the sparse checkout and were skipped (first: .agents/docs/agent-workflow.md)
error: nothing was removed: 26 of the files to remove are not checked out (first: .agents/context/PROJECT.md) [not-checked-out]
  help: run `git sparse-checkout add .agents`, then run this command again
? 1
$ git sparse-checkout add .agents
$ cairn remove --all --dry-run --quiet
