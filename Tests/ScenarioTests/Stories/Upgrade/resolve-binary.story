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
$ cairn upgrade --repo-only --yes --quiet
$ cairn resolve --merged .agents/skills/plan
$ sh sed '/^[<|=>]/d' .cairn/conflicts/.agents/skills/plan/SKILL.md.merged.txt > ../new && cp ../new .cairn/conflicts/.agents/skills/plan/SKILL.md.merged.txt

# what the user merged stays if the upgrade is undone
$ cairn undo --dry-run
$ cairn resolve --merged .agents/skills/plan
$ cairn resolve --merged .agents/skills/plan
$ cairn resolve --pack .agents/skills/plan/logo.png
$ cairn status
