# the pack's text of an open conflict that is missing is a finding, as a missing base is
$ write ours/skills/plan/SKILL.md
  ---
  name: plan
  description: Plans a change. Use when somebody asks for a plan.
  ---

  # Plan

  one
$ cairn init --yes --pack ./ours --quiet
$ sh sed 's/^one/mine/' .agents/skills/plan/SKILL.md > ../new && cp ../new .agents/skills/plan/SKILL.md
$ sh sed 's/^one/theirs/' ours/skills/plan/SKILL.md > ../new && cp ../new ours/skills/plan/SKILL.md
$ cairn upgrade --repo-only --yes
folder.ours: 0.0.0, changed since it was installed
conflict  .agents/skills/plan/SKILL.md  (edited here and changed in the pack; your version is kept)
total: conflict 1
  help: compare with `cairn diff .agents/skills/plan/SKILL.md`, then resolve with `cairn resolve .agents/skills/plan/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .cairn && git commit`
.agents/skills/plan/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 4 files
? 1
$ cairn upgrade --repo-only --yes
conflict  .agents/skills/plan/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff .agents/skills/plan/SKILL.md`, then resolve with `cairn resolve .agents/skills/plan/SKILL.md` (--mine, --pack or --merged)
.agents/skills/plan/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 4 files
? 1
$ cairn doctor
.agents/skills/plan/SKILL.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/plan/SKILL.md`, then resolve with `cairn resolve .agents/skills/plan/SKILL.md` (--mine, --pack or --merged)
·
1 error in 4 files
? 1
$ sh rm ".cairn/base/$(sed -n 's/^theirs = "sha256:\(.*\)"/\1/p' .cairn/lock.toml)"
$ cairn doctor
.agents/skills/plan/SKILL.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/plan/SKILL.md`, then resolve with `cairn resolve .agents/skills/plan/SKILL.md` (--mine, --pack or --merged)
·
.cairn/base: error: a base is missing [lock.bases-present]
    = help: run `cairn sync` to restore it
    = fix: update .cairn/base with `cairn sync`
·
2 errors in 4 files; 1 fixable with `cairn doctor --fix`
? 1
$ sh mv ours ../ours
$ cairn doctor
.agents/skills/plan/SKILL.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/plan/SKILL.md`, then resolve with `cairn resolve .agents/skills/plan/SKILL.md` (--mine, --pack or --merged)
·
.cairn/base: warning: the pack's text of the open conflict in .agents/skills/plan/SKILL.md is missing or changed and cannot be restored from a document or an available pack [lock.bases-present]
    = help: restore .cairn/base from a commit that has it, or keep your own text with `cairn resolve PATH --mine`
·
.cairn/config.toml:6:10: warning: pack folder not found [config.packs-readable]
  6 | source = "./ours"
    |          ^^^^^^^^
    = help: restore it or correct the path; to give up the pack, run `cairn remove ./ours`
·
1 error, 2 warnings in 3 files
? 1
$ cairn status
conflict  .agents/skills/plan/SKILL.md
warning: 1 conflict is open
  help: compare with `cairn diff PATH`, then resolve it with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn resolve .agents/skills/plan/SKILL.md --pack
conflict  .agents/skills/plan/SKILL.md  (the base is missing from `.cairn/base`, and no available pack has it; restore `.cairn/base` from a commit that has it, then run again)
total: conflict 1
to commit: `git add .agents/skills/plan/SKILL.md && git commit`
? 1
$ cairn resolve .agents/skills/plan/SKILL.md --mine
resolved  .agents/skills/plan/SKILL.md
total: resolved 1
to commit: `git add .agents/skills/plan/SKILL.md .cairn && git commit`
$ cairn doctor --select lock.bases-present
.cairn/base: warning: the base of .agents/skills/plan/SKILL.md is missing and cannot be restored from a document or an available pack [lock.bases-present]
    = help: restore .cairn/base from a commit that has it, or the next upgrade of an edited .agents/skills/plan/SKILL.md ends in a conflict
·
1 warning in 3 files
