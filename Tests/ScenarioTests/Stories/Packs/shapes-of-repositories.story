# skills are found where repositories have them: plugins with their names and versions, mirrors, a single skill, translations
$ write ../plugins/.claude-plugin/marketplace.json
  {"name": "acme-tools", "plugins": [{"name": "review", "source": "./plugins/review", "description": "Reviews."}]}
$ write ../plugins/plugins/review/.claude-plugin/plugin.json
  {"name": "review", "version": "1.4.0", "description": "Reviews."}
$ write ../plugins/plugins/review/skills/check-tests/SKILL.md
  ---
  name: check-tests
  description: Checks tests. Use before a merge.
  ---

  # Check tests

  Run them.
$ sh cd ../plugins && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first
$ cairn add file:///story/plugins --list
pack story.plugins 1.4.0 at commit 89d304f96f51
check-tests  1 file, 1 KiB  no problems  Checks tests. Use before a merge.
# the same skill in the folders of two agents is one skill
$ write ../mirrors/.agents/skills/tidy/SKILL.md
  ---
  name: tidy
  description: Tidies up. Use when asked.
  ---

  # Tidy

  Do it.
$ write ../mirrors/.claude/skills/tidy/SKILL.md
  ---
  name: tidy
  description: Tidies up. Use when asked.
  ---

  # Tidy

  Do it.
$ sh cd ../mirrors && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first
$ cairn add file:///story/mirrors --list
pack story.mirrors 0.0.0+551ce8ed5396 at commit 551ce8ed5396
tidy  1 file, 1 KiB  no problems  Tidies up. Use when asked.
# a skill at the top is named by its front matter
$ write ../single/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when somebody is thirsty.
  ---

  # Brew

  With a [pot](references/pot.md).
$ write ../single/references/pot.md
  # Pot
$ sh cd ../single && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first && git tag v2.1.0
$ cairn add file:///story/single#v2.1.0 --list
pack story.single 2.1.0 at commit 204018b45796
brew  2 files, 1 KiB  no problems  Makes tea. Use when somebody is thirsty.
# translations are next to the skills
$ write ../translated/skills/wash/SKILL.md
  ---
  name: wash
  description: Washes cups. Use when they are dirty.
  ---

  # Wash

  By hand.
$ write ../translated/locales/es/skills/wash/SKILL.md
  ---
  name: wash
  description: Lava tazas. Use cuando están sucias.
  ---

  # Lavar

  A mano.
$ sh cd ../translated && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first
$ cairn init --pack file:///story/translated --locale es --yes --quiet
$ sh tail -n 1 .agents/skills/wash/SKILL.md
A mano.
$ cairn add file:///story/single#v2.1.0 --yes --quiet
$ list .agents/skills
brew/SKILL.md
brew/references/pot.md
wash/SKILL.md
$ cairn doctor
5 files checked, no findings
