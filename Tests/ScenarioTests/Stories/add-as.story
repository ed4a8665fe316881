# a skill under another name: links, edits, upgrades, removal and undo know the new name
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "example.ours"
  version = "1.0.0"
  changelog = "CHANGELOG.md"
$ write ../pack/CHANGELOG.md
  # Changelog
$ write ../pack/skills/review/SKILL.md
  ---
  name: "review" # of a change
  description: Reviews. Use when asked.
  ---

  # review

  Read [more](references/more.md), then run `.agents/skills/review/scripts/check.sh`.

  ## Last

  Tell.
$ write ../pack/skills/review/references/more.md
  # More

  Back to [the skill](../../review/SKILL.md).
$ write ../pack/skills/review/scripts/check.sh
  #!/bin/sh
$ sh chmod +x ../pack/skills/review/scripts/check.sh
$ write ../pack/skills/tidy/SKILL.md
  ---
  name: tidy
  description: Tidies. Use when asked.
  ---

  # tidy

  First [review](../review/SKILL.md).
$ cairn init --yes --quiet --profile none --agent claude
$ snapshot
$ cairn add ../pack --skill review --as team-review
$ cairn add tidy
$ list .agents/skills
$ list .claude
$ show .agents/skills/team-review/SKILL.md
$ show .agents/skills/team-review/references/more.md
$ show .agents/skills/tidy/SKILL.md
$ show .cairn/config.toml
$ cairn list
$ cairn status
$ cairn diff
$ cairn sync --check
$ cairn doctor
# an edit is merged by an upgrade
$ append .agents/skills/team-review/SKILL.md
  Mine.
$ sh sed -i 's/1.0.0/1.1.0/' ../pack/manifest.toml && sed -i 's/^# review/# Review/' ../pack/skills/review/SKILL.md
$ cairn upgrade --repo-only --yes
$ show .agents/skills/team-review/SKILL.md
$ cairn undo --yes
$ cairn undo --yes
$ cairn status
# the pack no longer has it
$ cairn remove review
$ cairn remove team-review
$ show .cairn/config.toml
$ cairn add ../pack --skill review
$ cairn add review --as other
# a name in the config that the pack does not have
$ cairn remove review --yes
$ append .cairn/config.toml
  rename = { reveiw = "x", tidy = "Tidy" }
$ cairn sync
$ sh sed -i 's/"Tidy"/"review"/' .cairn/config.toml
$ cairn doctor
$ cairn add review
