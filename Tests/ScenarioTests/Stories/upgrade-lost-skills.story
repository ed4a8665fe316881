# a repository of skills whose second version has another name for one of them
$ write ../home/.gitconfig
  [url "file:///story/origin/"]
  insteadOf = https://github.com/acme/
$ write ../origin/skills/skills/review/SKILL.md
  ---
  name: review
  description: Reviews a change. Use when somebody asks for a review.
  ---

  # Review

  Read it twice.
$ write ../origin/skills/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Deploys a release. Use when a release is ready.
  ---

  # Deploy

  Wait for the checks.
$ git init -q --initial-branch=main ../origin/skills
$ git -C ../origin/skills add -A
$ git -C ../origin/skills commit -q -m first
$ git -C ../origin/skills tag v1.0.0
$ sh cd ../origin/skills && git mv skills/review skills/code-review && sed 's/^name: .*/name: code-review/' skills/code-review/SKILL.md > ../new && cp ../new skills/code-review/SKILL.md && rm ../new
$ git -C ../origin/skills commit -q -a -m 'Rename review'
$ git -C ../origin/skills tag v2.0.0
$ cairn init --profile none --yes --quiet
$ cairn add acme/skills#v1.0.0 --skill review --skill deploy --yes --quiet
$ sh sed 's/^add = .*/& # what the team uses/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml && rm ../new
$ git add -A
$ git commit -q -m install

# what the pack no longer has is named before an upgrade, and in every format
$ snapshot
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --check
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --check --format markdown
$ keys cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --check --format json
$ unchanged .

# the upgrade removes it from the config, which keeps its comments, and its file
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
$ show .cairn/config.toml
$ list .agents
$ cairn upgrade --repo-only --yes
$ cairn add acme/skills#v2.0.0 --skill code-review --dry-run
$ cairn undo
$ show .cairn/config.toml
$ list .agents

# an edited file is kept
$ append .agents/skills/review/SKILL.md

  Ask why.
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
$ cairn status
$ cairn undo
$ git checkout -q .

# the same for a skill with another name
$ cairn remove review --yes --quiet
$ cairn add acme/skills#v1.0.0 --skill review --as team-review --yes --quiet
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
$ show .cairn/config.toml
$ list .agents
$ cairn undo

# if the pack now has a skill with the name that the user chose, that one takes its place
$ cairn remove team-review --yes --quiet
$ cairn add acme/skills#v1.0.0 --skill review --as code-review --yes --quiet
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
$ show .cairn/config.toml
$ list .agents

# a name that was never in the pack is an error, and `remove` deletes it from the config
$ sh sed 's/^add = .*/add = ["code-reveiw", "deploy", "tset"]/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml && rm ../new
$ cairn sync
$ cairn init --yes
$ cairn add acme/skills#v2.0.0 --skill code-review --yes
$ cairn remove code-reveiw --yes
$ cairn remove code-reveiw tset --yes
$ cairn init --yes --quiet
$ show .cairn/config.toml

# `init` and `add` name the command that changes the reference or the folder of a pack
$ cairn init --pack acme/skills#v1.0.0
$ cairn upgrade --pack acme.skills --to v1.0.0 --yes --quiet
$ cairn init --pack acme/skills
