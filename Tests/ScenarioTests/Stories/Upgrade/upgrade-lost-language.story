# a language that the pack gave up is named by the upgrade, and then by status, the doctor and init
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew

  Boil water.
$ write ../pack/locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님을 위한 차를 만듭니다. 손님이 올 때 사용하세요.
  ---

  # 우리기

  물을 끓이세요.
$ cairn init --pack ../pack --locale ko --yes --quiet
$ delete ../pack/locales
$ sh sed 's/, "ko"//; s/1.0.0/1.1.0/' ../pack/manifest.toml > ../new && mv ../new ../pack/manifest.toml

# before the upgrade, init would change the language of what is installed, so it refuses
$ cairn init --yes
error: tea.house 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ cairn upgrade --repo-only --check
tea.house: 1.0.0 -> 1.1.0
warning: tea.house no longer has the language ko; its documents are now in en
update  .agents/skills/brew/SKILL.md
total: update 1
? 1
$ cairn upgrade --repo-only --dry-run --format markdown
tea.house: 1.0.0 -> 1.1.0
warning: tea.house no longer has the language ko; its documents are now in en
update  .agents/skills/brew/SKILL.md
total: update 1
## Update of skill packs
·
| pack | source | installed | available |
| --- | --- | --- | --- |
| `tea.house` | `../pack` | 1.0.0 | 1.1.0 |
·
### `tea.house`
·
- tea.house no longer has the language ko; its documents are now in en
·
update 1
$ cairn upgrade --repo-only --yes
tea.house: 1.0.0 -> 1.1.0
warning: tea.house no longer has the language ko; its documents are now in en
updated  .agents/skills/brew/SKILL.md
total: updated 1
to commit: `git add .agents .cairn && git commit`
.cairn/config.toml:2:10: warning: no chosen pack is available in 'ko' [config.names-known]
  2 | locale = "ko"
    |          ^^^^
    = help: set `locale` to one of: en
·
1 warning in 3 files
$ cairn status
warning: .cairn/config.toml: no chosen pack is available in 'ko'
  help: set `locale` to one of: en
nothing to do: checked 1 file
$ cairn status --format json
{
  "cairn" : "0.1.0",
  "clean" : true,
  "command" : "status",
  "root" : "/story/repo",
  "schema" : 1,
  "targets" : [
    {
      "here" : "current",
      "path" : ".agents/skills/brew/SKILL.md",
      "upstream" : "same"
    }
  ],
  "unavailableLocale" : "ko",
  "unfinished" : [
·
  ],
  "unfollowed" : [
·
  ],
  "unrecognized" : [
·
  ]
}
$ cairn sync --check
nothing to do: everything is up to date
warning: .cairn/config.toml: no chosen pack is available in 'ko'
  help: set `locale` to one of: en
$ cairn sync --check --format json
{
  "applied" : false,
  "cairn" : "0.1.0",
  "changes" : [
·
  ],
  "command" : "sync",
  "commit" : [
·
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
·
  },
  "unavailableLocale" : "ko"
}
$ cairn doctor
.cairn/config.toml:2:10: warning: no chosen pack is available in 'ko' [config.names-known]
  2 | locale = "ko"
    |          ^^^^
    = help: set `locale` to one of: en
·
1 warning in 3 files
$ cairn init --yes
warning: .cairn/config.toml: no chosen pack is available in 'ko'
  help: set `locale` to one of: en
nothing to do: everything is up to date
$ cairn init --yes --locale en
locale en (--locale): 1 document
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
$ cairn doctor
3 files checked, no findings
