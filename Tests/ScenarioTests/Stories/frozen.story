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

  By hand.
$ git init -q --initial-branch=main ../origin/skills
$ git -C ../origin/skills add -A
$ git -C ../origin/skills commit -q -m first
$ git -C ../origin/skills tag v1.0.0
$ cairn init --pack acme/skills#v1.0.0 --yes --quiet
$ git add -A
$ git commit -q -m install

# a git that refuses the network
$ write ../offline/git
  #!/bin/sh
  for word in "$@"; do
    case $word in
      ls-remote | fetch)
        echo "fatal: unable to access the server: Could not resolve host: github.com" >&2
        exit 128 ;;
    esac
  done
  PATH=${PATH#*:} exec git "$@"
$ sh chmod +x ../offline/git

# a fresh clone with an empty cache gets the pinned commit, whatever the tag means now
$ write ../origin/skills/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when somebody is thirsty.
  ---

  # Brew

  With a cup.
$ git -C ../origin/skills commit -q -a -m second
$ git -C ../origin/skills tag -f v1.0.0
$ git clone -q . ../clone
$ cd ../clone
$ delete .agents
$ delete ../cache
$ cairn init --frozen --yes
$ git status --short
$ cairn sync --frozen --check

# offline, a full cache suffices
$ delete .agents
$ PATH=/story/offline:/usr/bin:/bin cairn init --frozen --yes
$ git status --short
$ PATH=/story/offline:/usr/bin:/bin cairn sync --frozen --check

# offline with an empty cache, the pack cannot be had, and nothing is written; sync alone needs no pack
$ delete ../cache
$ PATH=/story/offline:/usr/bin:/bin cairn init --frozen --yes
$ PATH=/story/offline:/usr/bin:/bin cairn sync --frozen
$ PATH=/story/offline:/usr/bin:/bin cairn sync --check
$ git status --short

# a lock file that does not suffice: every pack is named
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = []

  [[packs]]
  source = "acme/skills#^1.0"

  [[packs]]
  source = "acme/others"
$ cairn init --frozen --yes
$ cairn sync --frozen
$ cairn sync --frozen --format json
$ git checkout -q .cairn
$ cairn init --frozen --yes --pack acme/skills#main --pack builtin
$ git status --short

# a lock file with another digest
$ sh sed -i.bak '1,/^\[files/s/sha256:..../sha256:0000/' .cairn/lock.toml && rm .cairn/lock.toml.bak
$ cairn init --frozen --yes
$ git checkout -q .cairn

# a folder that changed since
$ write packs/ours/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Ours"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en"]
$ write packs/ours/templates/locales/en/skills/dry/SKILL.md
  ---
  name: dry
  description: Dries cups. Use when they are wet.
  ---

  # Dry

  With a towel.
$ cairn add ./packs/ours --yes --quiet
$ cairn init --frozen --yes
$ append packs/ours/templates/locales/en/skills/dry/SKILL.md
  Slowly.
$ cairn init --frozen --yes

# no lock file, no installation, and an option that would look for another executable
$ delete .cairn/lock.toml
$ cairn init --frozen --yes
$ cairn sync --frozen
$ delete .cairn
$ cairn init --frozen --yes
$ cairn init --frozen --cli-update
