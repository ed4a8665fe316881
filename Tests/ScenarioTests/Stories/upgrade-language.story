# another language takes the same road, edits and all
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [profiles]
  default = "all"
  [profiles.all]
  skills = ["*"]
  [profiles.few]
  skills = ["wash"]
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
$ write ../pack/templates/locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  보세요.

  ## Last

  말하세요.
$ write ../pack/templates/locales/ko/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  보세요.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
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
$ cairn init --yes --locale ko
locale ko (--locale): all 2 documents
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
merged    .agents/skills/wash/SKILL.md
updated   .cairn/config.toml
in all: updated 1, merged 1, conflict 1
to commit: git add .agents .cairn
? 1
$ cairn status
conflict     .agents/skills/brew/SKILL.md
edited here  .agents/skills/wash/SKILL.md
a conflict is open: compare with `cairn diff PATH`, end it with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn resolve --pack .agents/skills/brew
resolved  .agents/skills/brew/SKILL.md
kept      .agents/skills/wash/SKILL.md
in all: kept 1, resolved 1
to commit: git add .agents .cairn
$ cairn doctor
4 files examined, nothing found
$ cairn init --yes --profile few
locale ko (config): 1 document
1 document is deleted, since the choices do not include it any more
removed  .agents/skills/brew/SKILL.md
kept     .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
in all: updated 1, kept 1, removed 1
to commit: git add .agents .cairn
$ cairn status
edited here  .agents/skills/wash/SKILL.md
nothing to do: 1 target as it should be
