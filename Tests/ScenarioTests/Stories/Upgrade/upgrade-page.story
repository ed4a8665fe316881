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
$ cairn init --pack acme/skills#^1.0 --all --yes --quiet
$ git add -A
$ git commit -q -m install

# nothing is outdated
$ cairn upgrade --repo-only --check --format markdown
## Update of skill packs
·
all packs are up to date
$ cairn upgrade --repo-only --dry-run --format markdown
## Update of skill packs
·
all packs are up to date

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
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#^1.0: commit dfeb590a990b -> 8fa628fde389
    - ::error::not for a log
    - Closes #1 by @everyone: `a|b` <b>[x](https://example.org)</b>
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
update    .agents/skills/dry/SKILL.md
merge     .agents/skills/wash/SKILL.md
total: update 1, merge 1, conflict 1
  help: once it is written, compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
? 1
$ show ../body.md
## Update of skill packs
·
| pack | source | installed | available |
| --- | --- | --- | --- |
| `acme.skills` | `acme/skills#^1.0` | 1.0.0 (`dfeb590a990b`) | [1.1.0 (`8fa628fde389`)](https://github.com/acme/skills/compare/dfeb590a990b0791a9d892c718b0c6ef2042fdb9...8fa628fde3890024616c3e0045af77093d4d443e) |
·
### `acme.skills`
·
- `::error::not for a log`
- ``Closes #1 by @everyone: `a\u{7C}b` <b>[x](https://example.org)</b>``
·
conflicts, in which your version is kept until `cairn resolve PATH` resolves them:
·
- `.agents/skills/brew/SKILL.md`
·
merged with your edits:
·
- `.agents/skills/wash/SKILL.md`
·
update 1, merge 1, conflict 1
$ cairn upgrade --repo-only --dry-run --format markdown --quiet
## Update of skill packs
·
| pack | source | installed | available |
| --- | --- | --- | --- |
| `acme.skills` | `acme/skills#^1.0` | 1.0.0 (`dfeb590a990b`) | [1.1.0 (`8fa628fde389`)](https://github.com/acme/skills/compare/dfeb590a990b0791a9d892c718b0c6ef2042fdb9...8fa628fde3890024616c3e0045af77093d4d443e) |
·
### `acme.skills`
·
- `::error::not for a log`
- ``Closes #1 by @everyone: `a\u{7C}b` <b>[x](https://example.org)</b>``
·
conflicts, in which your version is kept until `cairn resolve PATH` resolves them:
·
- `.agents/skills/brew/SKILL.md`
·
merged with your edits:
·
- `.agents/skills/wash/SKILL.md`
·
update 1, merge 1, conflict 1
? 1
$ cairn upgrade --repo-only --check --format markdown --quiet --lang ko
## 스킬 팩 업데이트
·
| 팩 | 소스 | 설치됨 | 사용 가능 |
| --- | --- | --- | --- |
| `acme.skills` | `acme/skills#^1.0` | 1.0.0 (`dfeb590a990b`) | [1.1.0 (`8fa628fde389`)](https://github.com/acme/skills/compare/dfeb590a990b0791a9d892c718b0c6ef2042fdb9...8fa628fde3890024616c3e0045af77093d4d443e) |
·
### `acme.skills`
·
- `::error::not for a log`
- ``Closes #1 by @everyone: `a\u{7C}b` <b>[x](https://example.org)</b>``
·
충돌 (`cairn resolve PATH`로 해결할 때까지 사용자 버전을 유지함):
·
- `.agents/skills/brew/SKILL.md`
·
편집한 내용과 병합:
·
- `.agents/skills/wash/SKILL.md`
·
업데이트 1, 병합 1, 충돌 1
? 1
$ keys cairn upgrade --repo-only --check --format json
applied: boolean
cairn: string
changes[].action: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit[]: string
packs[].changelog: empty list
packs[].compare: string
packs[].from: string
packs[].fromCommit: string
packs[].id: string
packs[].log[]: string
packs[].more: number
packs[].reference: string
packs[].source: string
packs[].to: string
packs[].toCommit: string
root: string
schema: number
skipped: empty list
summary.conflict: number
summary.merged: number
summary.updated: number
upToDate: empty list
? 1
$ cairn upgrade --repo-only --check
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#^1.0: commit dfeb590a990b -> 8fa628fde389
    - ::error::not for a log
    - Closes #1 by @everyone: `a|b` <b>[x](https://example.org)</b>
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
update    .agents/skills/dry/SKILL.md
merge     .agents/skills/wash/SKILL.md
total: update 1, merge 1, conflict 1
  help: once it is written, compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
? 1
$ unchanged .

# it shows what would change, and only that
$ cairn upgrade --repo-only --format markdown
error: --format markdown shows what an upgrade would change [usage]
  help: use it with --check or --dry-run
  help: run `cairn upgrade --help` for help
? 64
$ cairn upgrade --cli-only --check --format markdown
error: --cli-only cannot be combined with --format markdown [usage]
  help: remove one of them
  help: run `cairn upgrade --help` for help
? 64

# the upgrade does what the page says
$ cairn upgrade --repo-only --yes
acme.skills: 1.0.0 -> 1.1.0
  acme/skills#^1.0: commit dfeb590a990b -> 8fa628fde389
    - ::error::not for a log
    - Closes #1 by @everyone: `a|b` <b>[x](https://example.org)</b>
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
total: updated 1, merged 1, conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 5 files
? 1
$ cairn upgrade --repo-only --check
conflict  .agents/skills/brew/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
? 1
