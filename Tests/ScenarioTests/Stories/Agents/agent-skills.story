# the user's own skills in agents' folders are listed, indexed and routed to, with the agents that see them
$ write .gitignore
  .claude/skills/private/
$ write .claude/skills/forms/SKILL.md
  ---
  name: forms
  description: Fills PDF forms of customers. Use when a PDF form is to be filled.
  ---
  Fill.
$ write .cursor/skills/forms/SKILL.md
  ---
  name: forms
  description: Fills PDF forms of customers. Use when a PDF form is to be filled.
  ---
  Fill.
$ write .claude/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Deploys to the moon. Use when rockets are to be launched.
  ---
  Launch.
$ write .claude/skills/private/SKILL.md
  ---
  name: private
  description: Only on this machine. Use when nobody looks.
  ---
  Hide.
$ write shelf/brew/SKILL.md
  ---
  name: brew
  description: Brews. Use when thirsty.
  ---
  Brew.
$ link .claude/skills/brew -> ../../shelf/brew
$ snapshot
$ cairn init --yes --quiet --profile minimal --agent claude
$ unchanged .claude/skills/forms
$ unchanged .claude/skills/deploy
$ unchanged .claude/skills/private
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
deploy                     -   -  not managed  .claude/skills/deploy
forms                      -   -  not managed  .claude/skills/forms, .cursor/skills/forms
private                    -   -  not managed  .claude/skills/private
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
$ keys cairn list --format json
cairn: string
command: string
root: string
schema: number
skills[].agents[]: string
skills[].locale: string
skills[].name: string
skills[].pack: string
skills[].paths[]: string
skills[].revision: number
$ sh grep -F ../ .agents/skills/INDEX.md
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
| [deploy](../../.claude/skills/deploy/SKILL.md) | Deploys to the moon. Use when rockets are to be launched. (seen by: claude) | |
| [forms](../../.claude/skills/forms/SKILL.md) | Fills PDF forms of customers. Use when a PDF form is to be filled. (seen by: claude, cursor) | |
$ cairn route --task "fill in PDF forms"
forms  -  .claude/skills/forms/SKILL.md
  weak match: another skill, or none, may fit better
  words in its description: forms
  priority 1
$ cairn route --task "rockets for the moon have to be launched"
deploy  -  .claude/skills/deploy/SKILL.md
  words in its description: launched, moon, rockets
  worded like other tasks of this skill
  priority 1

# two skills with the same name and different texts are a finding; equal copies and ignored files are not
$ cairn doctor
.claude/skills/deploy/SKILL.md:2:7: warning: .agents/skills/deploy/SKILL.md has the same name but a different text, and INDEX.md lists both [skill.unique-name]
  2 | name: deploy
    |       ^^^^^^
    = help: rename one of them, or make the texts equal
·
1 warning, 2 infos in 34 files; `-v` shows the infos

# every clone renders the same index, whatever agents it has
$ cairn sync --check
nothing to do: everything is up to date
$ sh git add -A
$ sh git -c user.name=t -c user.email=t@example.org commit -qm all
$ sh git clone -q . ../clone
$ cairn -C ../clone sync --check
nothing to do: everything is up to date
$ cairn -C ../clone init --yes --quiet --agent none
$ sh grep -cF ../ ../clone/.agents/skills/INDEX.md
3

# a skill that is added or deleted there makes the index outdated
$ delete .cursor/skills/forms/SKILL.md
$ cairn doctor
.agents/skills/INDEX.md: error: outdated: it does not list the skills that are installed [index.in-sync]
    = help: run `cairn sync`
    = fix: update .agents/skills/INDEX.md with `cairn sync`
·
.claude/skills/deploy/SKILL.md:2:7: warning: .agents/skills/deploy/SKILL.md has the same name but a different text, and INDEX.md lists both [skill.unique-name]
  2 | name: deploy
    |       ^^^^^^
    = help: rename one of them, or make the texts equal
·
1 error, 1 warning, 2 infos in 33 files; 1 fixable with `cairn doctor --fix`; `-v` shows the infos
? 1
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 line with other text is replaced, which `cairn undo` restores)
skipped  .claude/skills/deploy  (your own file or folder; this agent reads it instead of the shared skill)
total: updated 1, skipped 1
$ sh grep -F ../ .agents/skills/INDEX.md
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
| [deploy](../../.claude/skills/deploy/SKILL.md) | Deploys to the moon. Use when rockets are to be launched. (seen by: claude) | |
| [forms](../../.claude/skills/forms/SKILL.md) | Fills PDF forms of customers. Use when a PDF form is to be filled. (seen by: claude) | |

# a skill that is moved to the shared folder is one skill, with links
$ sh mv .claude/skills/forms .agents/skills/forms
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 line with other text is replaced, which `cairn undo` restores)
skipped  .claude/skills/deploy  (your own file or folder; this agent reads it instead of the shared skill)
created  .claude/skills/forms  (-> ../../.agents/skills/forms)
total: created 1, updated 1, skipped 1
$ sh grep -F -e ../ -e forms .agents/skills/INDEX.md
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
| [deploy](../../.claude/skills/deploy/SKILL.md) | Deploys to the moon. Use when rockets are to be launched. (seen by: claude) | |
| [forms](forms/SKILL.md) | Fills PDF forms of customers. Use when a PDF form is to be filled. | |
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
deploy                     -   -  not managed  .claude/skills/deploy
forms                      -   -  not managed
private                    -   -  not managed  .claude/skills/private
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core

# copies that Cairn creates are not the user's own skills
$ sh sed -i.bak 's/^agents = .*/&\nlinks = "copy"/' .cairn/config.toml
$ delete .cairn/config.toml.bak
$ cairn sync --quiet
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
deploy                     -   -  not managed  .claude/skills/deploy
forms                      -   -  not managed
private                    -   -  not managed  .claude/skills/private
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
$ sh grep -cF ../ .agents/skills/INDEX.md
2
$ append .claude/skills/forms/SKILL.md
  Edited.
$ cairn sync
kept  .claude/skills/forms  (this copy was edited; edit .agents/skills/forms instead, then run `cairn sync --restore .claude/skills/forms` to copy it again)
nothing to do: everything is up to date
$ sh grep -cF ../ .agents/skills/INDEX.md
2
$ cairn doctor
.claude/skills/deploy/SKILL.md:2:7: warning: .agents/skills/deploy/SKILL.md has the same name but a different text, and INDEX.md lists both [skill.unique-name]
  2 | name: deploy
    |       ^^^^^^
    = help: rename one of them, or make the texts equal
·
1 warning, 2 infos in 54 files; `-v` shows the infos

# an agent's folder that links to the shared folder has no skills of its own
$ sh rm -rf .claude/skills
$ link .claude/skills -> ../.agents/skills
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
forms                      -   -  not managed
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core

# the folder of a declared agent counts too
$ append .cairn/config.toml

  [agent-targets.house]
  skills = ".house/skills"
$ write .house/skills/sweep/SKILL.md
  ---
  name: sweep
  description: Sweeps the floors of the house. Use when dusty.
  ---
  Sweep.
$ cairn sync --quiet
$ sh grep -F ../ .agents/skills/INDEX.md
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
| [sweep](../../.house/skills/sweep/SKILL.md) | Sweeps the floors of the house. Use when dusty. (seen by: house) | |

# with the locale `ko`, the note in the index is Korean
$ cairn init --yes --quiet --locale ko
$ sh grep -F ../ .agents/skills/INDEX.md
'사용 시점' 열에서 작업에 맞는 행을 찾아 링크를 여세요. 링크가 가리키는 `SKILL.md`가 따라야 할 절차입니다. 주 스킬은 하나만, 보통 `primary` 유형에서 고르고, 보조 스킬은 최대 두 개까지만 더하세요. `cairn route --task "…"`가 대신 찾아 줍니다. 맞는 행이 없으면 없다고 밝히고 스킬 없이 작업하세요. 둘이 똑같이 맞으면 [이 저장소에서 에이전트가 일하는 방식](../docs/agent-workflow.md)에 따라 정하세요.
| [sweep](../../.house/skills/sweep/SKILL.md) | Sweeps the floors of the house. Use when dusty. (볼 수 있는 에이전트: house) | |

# `routes.local.toml` can route to such a skill
$ write .agents/skills/routes.local.toml
  schema = 1
  [categories.home]
  priority = 1
  [routes.sweep]
  category = "home"
  type = "primary"
  priority = 50
  [routes.sweep.terms]
  en = ["dust"]
$ cairn sync --quiet
$ sh grep -F ../ .agents/skills/INDEX.md
'사용 시점' 열에서 작업에 맞는 행을 찾아 링크를 여세요. 링크가 가리키는 `SKILL.md`가 따라야 할 절차입니다. 주 스킬은 하나만, 보통 `primary` 유형에서 고르고, 보조 스킬은 최대 두 개까지만 더하세요. `cairn route --task "…"`가 대신 찾아 줍니다. 맞는 행이 없으면 없다고 밝히고 스킬 없이 작업하세요. 둘이 똑같이 맞으면 [이 저장소에서 에이전트가 일하는 방식](../docs/agent-workflow.md)에 따라 정하세요.
| [sweep](../../.house/skills/sweep/SKILL.md) | Sweeps the floors of the house. Use when dusty. (볼 수 있는 에이전트: house) | primary |
$ cairn route --task "dust everywhere"
sweep  primary  .house/skills/sweep/SKILL.md
  weak match: another skill, or none, may fit better
  term 'dust' (en)
  priority 50
$ cairn doctor
1 info in 34 files; `-v` shows the info

# skills in a nested repository, such as a submodule, are not in the index, because not every clone has them
$ write .gemini/skills/dig/SKILL.md
  ---
  name: dig
  description: Digs. Use when deep.
  ---
  Dig.
$ sh git init -q .gemini/skills
$ cairn sync --check
nothing to do: everything is up to date
$ cairn list
cairn-usage                ko  1  cairn.core
database-migration-change  ko  1  cairn.core
dependency-check           ko  1  cairn.core
deploy                     ko  1  cairn.core
dig                        -   -  not managed  .gemini/skills/dig
forms                      -   -  not managed
quality-gate               ko  1  cairn.core
release                    ko  1  cairn.core
security-audit             ko  1  cairn.core
sweep                      -   -  not managed  .house/skills/sweep
