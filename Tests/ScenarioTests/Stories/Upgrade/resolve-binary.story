# of several conflicts --merged resolves those that can be merged, and names the others
$ write ours/skills/plan/SKILL.md
  ---
  name: plan
  description: Plans a change. Use when somebody asks for a plan.
  ---

  # Plan

  one
$ sh printf 'PNG\000one' > ours/skills/plan/logo.png
$ cairn init --yes --pack ./ours --quiet
$ sh sed 's/^one/mine/' .agents/skills/plan/SKILL.md > ../new && cp ../new .agents/skills/plan/SKILL.md
$ sh printf 'PNG\000mine' > .agents/skills/plan/logo.png
$ sh sed 's/^one/theirs/' ours/skills/plan/SKILL.md > ../new && cp ../new ours/skills/plan/SKILL.md
$ sh printf 'PNG\000theirs' > ours/skills/plan/logo.png
$ cairn upgrade --repo-only --dry-run
folder.ours: 0.0.0, changed since it was installed
conflict  .agents/skills/plan/SKILL.md  (edited here and changed in the pack; your version is kept)
conflict  .agents/skills/plan/logo.png  (edited here and changed in the pack; your version is kept)
total: conflict 2
  help: once it is written, compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn upgrade --repo-only --yes --quiet
.agents/skills/plan/SKILL.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/plan/SKILL.md`, then resolve with `cairn resolve .agents/skills/plan/SKILL.md` (--mine, --pack or --merged)
·
.agents/skills/plan/logo.png: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/plan/logo.png`, then resolve with `cairn resolve .agents/skills/plan/logo.png` (--mine, --pack or --merged)
·
2 errors in 4 files
? 1
$ cairn resolve --merged .agents/skills/plan
error: .cairn/conflicts/.agents/skills/plan/SKILL.md.merged.txt: this file still has conflict markers [markers-left]
  help: finish the merge, or keep your own version with --mine
? 1
$ sh sed '/^[<|=>]/d' .cairn/conflicts/.agents/skills/plan/SKILL.md.merged.txt > ../new && cp ../new .cairn/conflicts/.agents/skills/plan/SKILL.md.merged.txt

# what the user merged stays if the upgrade is undone
$ cairn undo --dry-run
reverting `cairn upgrade` (000002-1b39896a51a8749b)
keep  .cairn/conflicts/.agents/skills/plan/SKILL.md.merged.txt  (you edited this file of a conflict that no longer exists; delete it if you do not need it)
total: keep 1
$ cairn resolve --merged .agents/skills/plan
resolved  .agents/skills/plan/SKILL.md
conflict  .agents/skills/plan/logo.png  (open conflict)
total: conflict 1, resolved 1
  help: compare with `cairn diff .agents/skills/plan/logo.png`, then resolve with `cairn resolve .agents/skills/plan/logo.png` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
warning: .agents/skills/plan/logo.png: these versions cannot be merged line by line
  help: keep yours with `cairn resolve --mine .agents/skills/plan/logo.png`, or take the pack's with `cairn resolve --pack .agents/skills/plan/logo.png`
? 1
$ cairn resolve --merged .agents/skills/plan
error: .agents/skills/plan/logo.png: these versions cannot be merged line by line [no-merged-text]
  help: keep yours with `cairn resolve --mine .agents/skills/plan/logo.png`, or take the pack's with `cairn resolve --pack .agents/skills/plan/logo.png`
? 1
$ cairn resolve --pack .agents/skills/plan/logo.png
kept      .agents/skills/plan/SKILL.md
resolved  .agents/skills/plan/logo.png
total: kept 1, resolved 1
to commit: `git add .agents .cairn && git commit`
$ cairn status
edited  .agents/skills/plan/SKILL.md
nothing to do: checked 2 files
