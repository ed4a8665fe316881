# a line written into the index's block moves below it, and the next run has nothing to do
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh sed -i.bak 's/^<!-- cairn:end skills.index -->/Ask Mia before touching billing.\n&/' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn sync --check
update  .agents/skills/INDEX.md  (made current; a line of yours moves below the block, where it stays)
in all: update 1
? 1
$ cairn sync
updated  .agents/skills/INDEX.md  (made current; a line of yours moves below the block, where it stays)
in all: updated 1
$ sh tail -n 3 .agents/skills/INDEX.md
<!-- cairn:end skills.index -->
·
Ask Mia before touching billing.
$ cairn sync
nothing to do: everything is as it should be
$ cairn doctor
1 info in 17 files

# an edited cell is replaced, and its text can be found and given back as long as its owner has not let go of it
$ sh sed -i.bak 's/(deploy.SKILL.md) | /&Ask Mia. /' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn sync
kept     .agents/skills/INDEX.md
updated  .agents/skills/INDEX.md  (made current; a line said something else, which `cairn undo` keeps)
in all: updated 1, kept 1
$ cairn undo --yes --quiet
$ sh grep -c 'Ask Mia. ' .agents/skills/INDEX.md
1
$ cairn sync --quiet
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ delete .agents/docs/agent-workflow.md
$ cairn sync --quiet --restore
$ cairn undo --list
…
  your text of .agents/skills/INDEX.md is in .cairn/trash/…/old/0
$ sh cat .cairn/trash/*/old/0 | grep -c 'Ask Mia. '
2

# a note in the block stays also where Cairn leaves
$ sh sed -i.bak 's/^<!-- cairn:end skills.index -->/Ask Tom.\n&/' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn remove --all --quiet
$ git status --short .agents/skills/INDEX.md
 M .agents/skills/INDEX.md
$ sh grep -c 'Ask Tom.' .agents/skills/INDEX.md
1
