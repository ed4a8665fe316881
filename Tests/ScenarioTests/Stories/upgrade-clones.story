# a conflict made in one clone ends in another; any clone can merge
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/dry/SKILL.md
  ---
  name: dry
  description: Does dry. Use when dry is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # dry

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ git add -A
$ git commit -q -m install
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look.

  ## Last

  Tell us.
$ git commit -q -a -m edit
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/dry/SKILL.md
  ---
  name: dry
  description: Does dry. Use when dry is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # dry

  ## First

  Look twice.

  ## Last

  Tell.
$ git clone -q . ../fresh
$ git clone -q --depth 1 file:///story/repo ../shallow
$ git clone -q . ../squashed
$ cd ../squashed
$ git checkout -q --orphan one
$ git commit -q -m one
$ git branch -q -D main
$ git reflog expire --expire=now --all
$ git gc -q --prune=now
$ cairn upgrade
$ cd ../shallow
$ cairn upgrade
$ show .agents/skills/wash/SKILL.md
$ cd ../fresh
$ cairn upgrade
$ git add -A
$ git commit -q -m upgrade
$ git clone -q . ../other
$ cd ../other
$ cairn status
$ list .cairn/conflicts
$ cairn resolve --merged .agents/skills/brew
$ cairn sync
$ list .cairn/conflicts
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look twice, we said.

  ## Last

  Tell.
$ cairn resolve .agents/skills/brew/SKILL.md
$ git add -A
$ git commit -q -m resolved
$ cd ../fresh
$ git pull -q ../other main
$ cairn status
$ cairn sync
$ list .cairn/conflicts
$ cairn upgrade

# a base that is lost: what was not edited is replaced, what was is a conflict without a joined text
$ cd ../repo
$ delete .cairn/base
$ cairn upgrade
$ list .cairn/conflicts
$ cairn resolve --pack .
$ cairn status

# outside of git all of it works the same
$ delete ../pack/templates
$ mkdir ../plain
$ cd ../plain
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell us.
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look twice.

  ## Last

  Tell.
$ cairn upgrade
$ show .agents/skills/brew/SKILL.md
