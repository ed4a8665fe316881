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
$ cairn init --pack acme/skills#v1.0.0 --all --yes --quiet
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
Updated tag 'v1.0.0' (was dbae346)
$ git clone -q . ../clone
$ cd ../clone
$ delete .agents
$ delete ../cache
$ cairn init --frozen --yes
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, was fetched
restored  .agents/skills/brew/SKILL.md
restored  .agents/skills/wash/SKILL.md
total: restored 2
$ git status --short
$ cairn sync --frozen --check
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, is read from the cache
nothing to do: everything is up to date

# offline, a full cache suffices
$ delete .agents
$ PATH=/story/offline:/usr/bin:/bin cairn init --frozen --yes
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, is read from the cache
restored  .agents/skills/brew/SKILL.md
restored  .agents/skills/wash/SKILL.md
total: restored 2
$ git status --short
$ PATH=/story/offline:/usr/bin:/bin cairn sync --frozen --check
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, is read from the cache
nothing to do: everything is up to date

# offline with an empty cache, the pack cannot be had, and nothing is written; sync alone needs no pack
$ delete ../cache
$ PATH=/story/offline:/usr/bin:/bin cairn init --frozen --yes
error: acme/skills#v1.0.0: the server cannot be reached: fatal: unable to access the server: Could not resolve host: github.com [pack-unreachable]
  help: check the address and the network
  the locked commit dbae346598d6 is not in the cache of this machine
? 2
$ PATH=/story/offline:/usr/bin:/bin cairn sync --frozen
error: acme/skills#v1.0.0: the server cannot be reached: fatal: unable to access the server: Could not resolve host: github.com [pack-unreachable]
  help: check the address and the network
  the locked commit dbae346598d6 is not in the cache of this machine
? 2
$ PATH=/story/offline:/usr/bin:/bin cairn sync --check
nothing to do: everything is up to date
$ git status --short

# a file that is missing is installed again, because the lock file has it
$ delete .agents/skills/wash
$ cairn init --frozen --yes
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, was fetched
restored  .agents/skills/wash/SKILL.md
total: restored 1
$ git status --short
$ delete .agents/skills/wash
$ cairn sync --frozen --check
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, is read from the cache
restore  .agents/skills/wash/SKILL.md
total: restore 1
? 1
$ cairn sync --frozen
acme/skills#v1.0.0: commit dbae346598d6, which the lock file pins, is read from the cache
restored  .agents/skills/wash/SKILL.md
total: restored 1
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
error: .cairn/lock.toml: the lock file does not pin the packs that are chosen, so nothing was written [lock-insufficient]
  acme/skills#^1.0 is chosen, but the lock file pins acme/skills#v1.0.0
    help: run `cairn upgrade` and commit `.cairn`, or choose acme/skills#v1.0.0
  acme/others is not in the lock file
    help: run `cairn init` without --frozen and commit `.cairn`, or remove the pack
? 2
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not pin the packs that are chosen, so nothing was written [lock-insufficient]
  acme/skills#^1.0 is chosen, but the lock file pins acme/skills#v1.0.0
    help: run `cairn upgrade` and commit `.cairn`, or choose acme/skills#v1.0.0
  acme/others is not in the lock file
    help: run `cairn init` without --frozen and commit `.cairn`, or remove the pack
? 2
$ cairn sync --frozen --format json
{
  "cairn" : "0.1.0",
  "command" : "sync",
  "error" : {
    "details" : [
      "acme/skills#^1.0 is chosen, but the lock file pins acme/skills#v1.0.0; run `cairn upgrade` and commit `.cairn`, or choose acme/skills#v1.0.0",
      "acme/others is not in the lock file; run `cairn init` without --frozen and commit `.cairn`, or remove the pack"
    ],
    "id" : "lock-insufficient",
    "message" : "the lock file does not pin the packs that are chosen, so nothing was written",
    "path" : ".cairn/lock.toml"
  },
  "schema" : 1
}
? 2
$ git checkout -q .cairn
$ cairn init --frozen --yes --pack acme/skills#main --pack builtin
error: .cairn/lock.toml: the lock file does not pin the packs that are chosen, so nothing was written [lock-insufficient]
  acme/skills#main is chosen, but the lock file pins acme/skills#v1.0.0
    help: run `cairn upgrade` and commit `.cairn`, or choose acme/skills#v1.0.0
  builtin is not in the lock file
    help: run `cairn init` without --frozen and commit `.cairn`, or remove the pack
? 2
$ git status --short

# a lock file with another digest
$ sh sed -i.bak '1,/^\[files/s/sha256:..../sha256:0000/' .cairn/lock.toml && rm .cairn/lock.toml.bak
$ cairn init --frozen --yes
error: .cairn/lock.toml: the lock file does not pin the packs that are chosen, so nothing was written [lock-insufficient]
  acme/skills#v1.0.0 has the digest sha256:7beac1e9c4c180b43a03afe56207debd2ccd76c9e0c5664ba1104fd6619608e3, but the lock file pins sha256:0000c1e9c4c180b43a03afe56207debd2ccd76c9e0c5664ba1104fd6619608e3
    help: restore the pack, or run `cairn upgrade` and commit `.cairn`
? 2
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
nothing to do: everything is up to date
$ append packs/ours/templates/locales/en/skills/dry/SKILL.md
  Slowly.
$ cairn init --frozen --yes
error: .cairn/lock.toml: the lock file does not pin the packs that are chosen, so nothing was written [lock-insufficient]
  ./packs/ours has the digest sha256:10e5f8b59e7db0317e99fe8b808703964a286496f4ca64b130059546e5486ee0, but the lock file pins sha256:8cddc4036e3e4d0b3f5c6bac26de337cb2a4e67000238397138eb879e41f03f2
    help: restore the pack, or run `cairn upgrade` and commit `.cairn`
? 2

# no lock file, no installation, and an option that would look for another executable
$ delete .cairn/lock.toml
$ cairn init --frozen --yes
error: .cairn/lock.toml: the lock file is missing, and --frozen installs only what it pins [lock-insufficient]
  help: run `cairn init` without --frozen, and commit `.cairn`
? 2
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file is missing, and --frozen installs only what it pins [lock-insufficient]
  help: run `cairn init` without --frozen, and commit `.cairn`
? 2
$ delete .cairn
$ cairn init --frozen --yes
error: /story/clone: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
$ cairn init --frozen --cli-update
error: --frozen cannot be combined with --cli-update [usage]
  help: remove one of them
  help: run `cairn init --help` for help
? 64
