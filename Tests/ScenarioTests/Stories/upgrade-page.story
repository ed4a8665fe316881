# a repository of skills that git finds at an address of GitHub
$ write ../home/.gitconfig
  [url "file:///story/origin/"]
  insteadOf = https://github.com/acme/
$ write ../origin/skills/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when somebody is thirsty.
  ---

  # Brew

  With a pot.
$ write ../origin/skills/skills/wash/SKILL.md
  ---
  name: wash
  description: Washes cups. Use when they are dirty.
  ---

  # Wash

  One.

  Two.

  Three.
$ write ../origin/skills/skills/dry/SKILL.md
  ---
  name: dry
  description: Dries cups. Use when they are wet.
  ---

  # Dry

  With a towel.
$ git init -q --initial-branch=main ../origin/skills
$ git -C ../origin/skills add -A
$ git -C ../origin/skills commit -q -m first
$ git -C ../origin/skills tag v1.0.0
$ cairn init --pack acme/skills#^1.0 --yes --quiet
$ git add -A
$ git commit -q -m install

# nothing is outdated
$ cairn upgrade --repo-only --check --format markdown
$ cairn upgrade --repo-only --dry-run --format markdown

# what is edited here changes there, too: one conflict, one merged file
$ sh sed -i.bak 's/With a pot/With our pot/' .agents/skills/brew/SKILL.md && rm .agents/skills/brew/SKILL.md.bak
$ sh sed -i.bak 's/^One/Our one/' .agents/skills/wash/SKILL.md && rm .agents/skills/wash/SKILL.md.bak
$ sh cd ../origin/skills/skills && sed -i.bak 's/a pot/a cup/' brew/SKILL.md && sed -i.bak 's/^Three/Four/' wash/SKILL.md && sed -i.bak 's/towel/cloth/' dry/SKILL.md && rm */*.bak
$ git -C ../origin/skills commit -q -a -m 'Closes #1 by @everyone: `a|b` <b>[x](https://example.org)</b>'
$ git -C ../origin/skills commit -q --allow-empty -m '::error::not for a log'
$ git -C ../origin/skills tag v1.1.0
$ snapshot

# stdout is the body of a merge request
$ cairn upgrade --repo-only --check --format markdown > ../body.md
$ show ../body.md
$ cairn upgrade --repo-only --dry-run --format markdown --quiet
$ cairn upgrade --repo-only --check --format markdown --quiet --lang ko
$ keys cairn upgrade --repo-only --check --format json
$ cairn upgrade --repo-only --check
$ unchanged .

# it shows what would change, and only that
$ cairn upgrade --repo-only --format markdown
$ cairn upgrade --cli-only --check --format markdown

# the upgrade does what the page says
$ cairn upgrade --repo-only --yes
$ cairn upgrade --repo-only --check
