# a pack whose links work among its sources, but not where a profile leaves out a skill
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [profiles]
  default = "small"

  [profiles.small]
  skills = ["brew"]

  [profiles.all]
  skills = ["*"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water, then [pour](../pour/SKILL.md).
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea for guests. Use when the tea is ready.
  ---

  # Pour

  First [brew](../brew/SKILL.md).
$ cairn doctor
skills/brew/SKILL.md:8:25: warning: once installed in en with the profile small: '../pour/SKILL.md' does not exist in this repository [link.target-exists]
  8 | Boil water, then [pour](../pour/SKILL.md).
    |                         ^^^^^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning in 3 files

# the skill is installed with the one that links to it
$ append manifest.toml
  [skills.brew]
  requires = ["pour"]
$ cairn doctor
3 files checked, no findings
