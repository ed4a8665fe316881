# another language is handled like an upgrade, including edits
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
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
merged    .agents/skills/wash/SKILL.md
updated   .cairn/config.toml
total: updated 1, merged 1, conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
? 1
$ cairn status
conflict  .agents/skills/brew/SKILL.md
edited    .agents/skills/wash/SKILL.md
warning: 1 conflict is open
  help: compare with `cairn diff PATH`, then resolve it with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn resolve --pack .agents/skills/brew
resolved  .agents/skills/brew/SKILL.md
kept      .agents/skills/wash/SKILL.md
total: kept 1, resolved 1
to commit: `git add .agents .cairn && git commit`
$ cairn doctor
4 files checked, no findings
$ cairn init --yes --profile few
locale ko (config): 1 document
1 document is deleted because it is no longer chosen
removed  .agents/skills/brew/SKILL.md
kept     .agents/skills/wash/SKILL.md
updated  .cairn/config.toml
total: updated 1, kept 1, removed 1
to commit: `git add .agents .cairn && git commit`
$ cairn status
edited  .agents/skills/wash/SKILL.md
nothing to do: checked 1 file
