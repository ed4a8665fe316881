# a line that was added to the index's block moves below the block, and the next run has nothing to do
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh sed -i.bak 's/^<!-- cairn:end skills.index -->/Ask Mia before touching billing.\n&/' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn sync --check
update  .agents/skills/INDEX.md  (to match the installed skills; 1 of your lines moves below the block and is kept)
total: update 1
? 1
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 of your lines moves below the block and is kept)
total: updated 1
$ sh tail -n 3 .agents/skills/INDEX.md
<!-- cairn:end skills.index -->
·
Ask Mia before touching billing.
$ cairn sync
nothing to do: everything is up to date
$ cairn doctor
1 info in 29 files; `-v` shows the info

# an edited cell is replaced; its text can be found and restored even after many later runs
$ sh sed -i.bak 's/(deploy.SKILL.md) | /&Ask Mia. /' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 line with other text is replaced, which `cairn undo` restores)
total: updated 1
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
000016-3466e9a083914f64  2026-01-02T03:04:24Z  sync  1 file
000015-c3cf17102b7f7f86  2026-01-02T03:04:23Z  sync  1 file
000014-7d29825c75521255  2026-01-02T03:04:22Z  sync  1 file
000013-84bb3f97971d80ab  2026-01-02T03:04:21Z  sync  1 file
000012-b54e0f1600cc4d19  2026-01-02T03:04:20Z  sync  1 file
000011-8e1f7555983aa92f  2026-01-02T03:04:19Z  sync  1 file
000010-8621a03fe0bbdb7b  2026-01-02T03:04:18Z  sync  1 file
000009-c2d326e0055bdef6  2026-01-02T03:04:17Z  sync  1 file
000008-657eecdd3cb13d09  2026-01-02T03:04:16Z  sync  1 file
000007-f3b8488c368cb0a6  2026-01-02T03:04:15Z  sync  1 file
000005-c584133ac916ab3c  2026-01-02T03:04:13Z  sync  1 file
  your version of .agents/skills/INDEX.md is in .cairn/trash/000005-c584133ac916ab3c/old/0
$ sh cat .cairn/trash/*/old/0 | grep -c 'Ask Mia. '
2

# a note in the block is also kept when Cairn is removed
$ sh sed -i.bak 's/^<!-- cairn:end skills.index -->/Ask Tom.\n&/' .agents/skills/INDEX.md && rm .agents/skills/INDEX.md.bak
$ cairn remove --all --quiet
$ git status --short .agents/skills/INDEX.md
 M .agents/skills/INDEX.md
$ sh grep -c 'Ask Tom.' .agents/skills/INDEX.md
1
