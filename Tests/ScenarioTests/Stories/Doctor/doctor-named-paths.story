# only what is named is reported
$ write skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use when tea is wanted.
  ---

  # Tea

  Brew it.
$ write skills/oven/SKILL.md
  ---
  name: stove
  description: Heats. Use when heat is wanted.
  ---

  # Oven

  Heat it.
$ link skills/oven/hosts -> /etc/hosts
$ cairn doctor skills/tea
1 file checked, no findings
$ cairn doctor skills
skills/oven/SKILL.md:2:7: warning: the name is 'stove' but the folder is 'oven' [skill.name-matches-folder]
  2 | name: stove
    |       ^^^^^
    = help: rename one of them
    = fix: replace with 'oven'
·
skills/oven/hosts: error: this symbolic link points outside the repository, to '/etc/hosts' [safety.no-link-outside]
    = help: replace it with the file
·
1 error, 1 warning in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor gone.md
error: gone.md: no such file or folder [not-found]
  help: check the path, which starts from the folder you are in
? 64

# paths are those from the folder that the user is in
$ cd skills/tea
$ cairn doctor
../oven/SKILL.md:2:7: warning: the name is 'stove' but the folder is 'oven' [skill.name-matches-folder]
  2 | name: stove
    |       ^^^^^
    = help: rename one of them
    = fix: replace with 'oven'
·
../oven/hosts: error: this symbolic link points outside the repository, to '/etc/hosts' [safety.no-link-outside]
    = help: replace it with the file
·
1 error, 1 warning in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --format concise
../oven/SKILL.md:2:7: warning skill.name-matches-folder: the name is 'stove' but the folder is 'oven'; rename one of them
../oven/hosts:1:1: error safety.no-link-outside: this symbolic link points outside the repository, to '/etc/hosts'; replace it with the file
1 error, 1 warning in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --format github
::warning file=skills/oven/SKILL.md,line=2,col=7,endColumn=12,title=skill.name-matches-folder::the name is 'stove' but the folder is 'oven'; rename one of them
::error file=skills/oven/hosts,title=safety.no-link-outside::this symbolic link points outside the repository, to '/etc/hosts'; replace it with the file
1 error, 1 warning in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor ../oven/SKILL.md
../oven/SKILL.md:2:7: warning: the name is 'stove' but the folder is 'oven' [skill.name-matches-folder]
  2 | name: stove
    |       ^^^^^
    = help: rename one of them
    = fix: replace with 'oven'
·
1 warning in 1 file; 1 fixable with `cairn doctor --fix`
$ cd ../..

# what git ignores is checked if it is named
$ write .gitignore
  .claude/
$ write .claude/skills/ferns/SKILL.md
  ---
  name: palms
  description: Waters the ferns. Use when a fern looks dry.
  ---

  # Ferns

  See [the list](list.md).
$ cairn doctor .claude/skills/ferns
.claude/skills/ferns/SKILL.md:2:7: error: the name is 'palms' but the folder is 'ferns' [skill.name-matches-folder]
  2 | name: palms
    |       ^^^^^
    = help: rename one of them
    = fix: replace with 'ferns'
·
.claude/skills/ferns/SKILL.md:8:16: warning: 'list.md' does not exist in this repository [link.target-exists]
  8 | See [the list](list.md).
    |                ^^^^^^^
    = help: correct the path or add the file
·
1 error, 1 warning in 1 file; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor skills/tea .claude/skills/ferns/SKILL.md
.claude/skills/ferns/SKILL.md:2:7: error: the name is 'palms' but the folder is 'ferns' [skill.name-matches-folder]
  2 | name: palms
    |       ^^^^^
    = help: rename one of them
    = fix: replace with 'ferns'
·
.claude/skills/ferns/SKILL.md:8:16: warning: 'list.md' does not exist in this repository [link.target-exists]
  8 | See [the list](list.md).
    |                ^^^^^^^
    = help: correct the path or add the file
·
1 error, 1 warning in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn doctor skills/tea
1 file checked, no findings

# groups of rules
$ cairn doctor --select link .claude/skills/ferns
.claude/skills/ferns/SKILL.md:8:16: warning: 'list.md' does not exist in this repository [link.target-exists]
  8 | See [the list](list.md).
    |                ^^^^^^^
    = help: correct the path or add the file
·
1 warning in 1 file
$ cairn doctor --ignore link --ignore skill .claude/skills/ferns
1 file checked, no findings
$ cairn doctor --ignore link,skill.* .claude/skills/ferns
1 file checked, no findings
$ cairn doctor --select 'link.*,skil'
error: unknown rule 'skil' [unknown-rule]
  help: did you mean 'skill'?
? 64
$ cairn rule frontmatter.valid
error: unknown rule 'frontmatter.valid' [unknown-rule]
  help: did you mean 'frontmatter.valid-yaml'?
? 64
$ cairn doctor --select lnk
error: unknown rule 'lnk' [unknown-rule]
  help: did you mean 'link'?
? 64
$ cairn doctor --select 'lnk.*'
error: no rule matches 'lnk.*' [unknown-rule]
  help: run `cairn rule` to list all rules
? 64
$ cairn rule 'eval.*'
eval.readable            warning    The JSON files in `evals/` of a skill can be read.
eval.task-present        warning    An eval that says which skill it expects has a task.
eval.trigger-is-boolean  warning    `should_trigger` of an eval is true or false.
eval.unique-id           warning    The evals of a list have different ids.
eval.skill-exists        warning    The skill that an eval expects exists.
eval.own-skill           warning    Evals name the skill that they belong to.
$ cairn rule index
index.in-sync        error  safe fix  INDEX.md lists the installed skills, as `cairn sync` writes them.
index.links-resolve  error  safe fix  Every skill that INDEX.md lists exists.
$ cairn rule 'index.*' --format markdown
\# index.in-sync
·
**INDEX.md lists the installed skills, as `cairn sync` writes them.**
·
Agents look in INDEX.md for the skill that a task needs. If it is outdated, they miss new skills and look for removed ones. Tables are compared by their cells, so a Markdown formatter makes no difference.
·
- Severity: error
- Fix: safe
- Checks: the installation
- Source: Cairn's docs: commands.md, cairn sync
·
Wrong, in `.agents/skills/INDEX.md`:
·
```text
  | # Skills
  | ^
```
·
Right, in `.agents/skills/INDEX.md`:
·
```text
  | # Skills
```
·
\# index.links-resolve
·
**Every skill that INDEX.md lists exists.**
·
Agents open a skill through its link in the table. If the table is up to date and git ignores the skill, this is a warning, because no clone has the skill.
·
- Severity: error
- Fix: safe
- Checks: every dialect
- Source: Cairn's docs: commands.md, cairn sync
·
Wrong, in `.agents/skills/INDEX.md`:
·
```text
  | # Skills
  |
  | <!-- cairn:begin skills.index format=1 -->
  |
  | [brew](brew/SKILL.md)
  |        ^
  |
  | <!-- cairn:end skills.index -->
```
·
Wrong, in `.agents/skills/INDEX.md`:
·
```text
  | # Skills
  |
  | <!-- cairn:begin skills.index format=1 -->
  |
  | [brew](brew/SKILL.md)
  |        ^
  |
  | <!-- cairn:end skills.index -->
```
·
Right, in `.agents/skills/INDEX.md`:
·
```text
  | # Skills
  |
  | [tea](tea.md)
```
·
Right, in `.agents/skills/INDEX.md`:
·
```text
  | # Skills
  |
  | <!-- cairn:begin skills.index format=1 -->
  |
  | [brew](brew/SKILL.md)
  |
  | <!-- cairn:end skills.index -->
```
·
Beside it, `.agents/skills/brew/SKILL.md`:
·
```text
  | ---
  | name: brew
  | description: Makes tea. Use when guests come.
  | ---
  |
  | # Tea
  |
  | Make it.
```
