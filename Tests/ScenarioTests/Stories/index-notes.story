# a line written into the index's block moves below it, and the next run has nothing to do
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh sed -i.bak 's/^<!-- cairn:end skills.index -->/Ask Mia before touching billing.\n&/' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn sync --check
$ cairn sync
$ sh tail -n 3 .agents/skills/INDEX.md
$ cairn sync
$ cairn doctor

# an edited cell is replaced, and its text can be found and given back as long as its owner has not let go of it
$ sh sed -i.bak 's/(deploy.SKILL.md) | /&Ask Mia. /' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn sync
$ sh for i in 1 2 3 4 5 6; do rm .agents/docs/agent-workflow.md; "$CAIRN" sync --quiet --restore; done
$ cairn undo --list
$ sh grep -rl 'Ask Mia. ' .cairn/trash | wc -l | tr -d ' '
$ cairn undo --yes
$ sh grep -c 'Ask Mia. ' .agents/skills/INDEX.md

# a note in the block stays also where Cairn leaves
$ sh sed -i.bak 's/^<!-- cairn:end skills.index -->/Ask Tom.\n&/' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn remove --all --quiet
$ git status --short .agents/skills/INDEX.md
$ sh grep -c 'Ask Tom.' .agents/skills/INDEX.md
