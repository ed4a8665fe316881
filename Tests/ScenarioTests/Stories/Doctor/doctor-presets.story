# identical findings are grouped, and a preset for fixtures is offered
$ sh for n in 1 2 3 4 5 6; do mkdir -p tests/fixtures/t$n; printf -- '---\nname: Tea!\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n' >tests/fixtures/t$n/SKILL.md; done
$ cairn doctor
tests/fixtures/t1/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't1'
    = also: tests/fixtures/t2/SKILL.md:2:7
    = also: tests/fixtures/t3/SKILL.md:2:7
    = and 3 more in 3 files; `-v` lists them
·
tests/fixtures/t2/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
    = also: tests/fixtures/t3/SKILL.md:2:7
    = also: tests/fixtures/t4/SKILL.md:2:7
    = and 2 more in 2 files; `-v` lists them
·
6 errors, 5 warnings in 6 files; 6 fixable with `cairn doctor --fix`
help: 11 findings are in test fixtures; `presets = ["fixtures"]` under [doctor] in .cairn/config.toml suppresses them
? 1
$ cairn doctor -v
tests/fixtures/t1/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't1'
·
tests/fixtures/t2/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't2'
·
tests/fixtures/t2/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
·
tests/fixtures/t3/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't3'
·
tests/fixtures/t3/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
·
tests/fixtures/t4/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't4'
·
tests/fixtures/t4/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
·
tests/fixtures/t5/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't5'
·
tests/fixtures/t5/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
·
tests/fixtures/t6/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't6'
·
tests/fixtures/t6/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
·
6 errors, 5 warnings in 6 files; 6 fixable with `cairn doctor --fix`
help: 11 findings are in test fixtures; `presets = ["fixtures"]` under [doctor] in .cairn/config.toml suppresses them
? 1
$ cairn doctor --quiet
tests/fixtures/t1/SKILL.md:2:7: error: 'Tea!' is not a valid skill name [skill.name-format]
  2 | name: Tea!
    |       ^^^^
    = help: use lower-case letters, digits, and single hyphens between them
    = fix: replace with 't1'
    = also: tests/fixtures/t2/SKILL.md:2:7
    = also: tests/fixtures/t3/SKILL.md:2:7
    = and 3 more in 3 files; `-v` lists them
·
tests/fixtures/t2/SKILL.md:2:7: warning: tests/fixtures/t1/SKILL.md has the name 'Tea!' too [skill.unique-name]
  2 | name: Tea!
    |       ^^^^
    = help: rename one of them
    = also: tests/fixtures/t3/SKILL.md:2:7
    = also: tests/fixtures/t4/SKILL.md:2:7
    = and 2 more in 2 files; `-v` lists them
·
6 errors, 5 warnings in 6 files; 6 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --format concise
tests/fixtures/t1/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t2/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t2/SKILL.md:2:7: warning skill.unique-name: tests/fixtures/t1/SKILL.md has the name 'Tea!' too; rename one of them
tests/fixtures/t3/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t3/SKILL.md:2:7: warning skill.unique-name: tests/fixtures/t1/SKILL.md has the name 'Tea!' too; rename one of them
tests/fixtures/t4/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t4/SKILL.md:2:7: warning skill.unique-name: tests/fixtures/t1/SKILL.md has the name 'Tea!' too; rename one of them
tests/fixtures/t5/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t5/SKILL.md:2:7: warning skill.unique-name: tests/fixtures/t1/SKILL.md has the name 'Tea!' too; rename one of them
tests/fixtures/t6/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t6/SKILL.md:2:7: warning skill.unique-name: tests/fixtures/t1/SKILL.md has the name 'Tea!' too; rename one of them
6 errors, 5 warnings in 6 files; 6 fixable with `cairn doctor --fix`
? 1
$ write .cairn/config.toml
  [doctor]
  presets = ["fixtures"]
$ cairn doctor
7 files checked, no findings; 11 suppressed
$ write .cairn/config.toml
  [doctor]
  presets = ["fixture"]
$ cairn doctor
error: .cairn/config.toml:2:12: cannot read the doctor's settings [config-invalid]
  help: fix what is listed below
  .cairn/config.toml:2:12: unknown preset 'fixture' [config.valid]
    help: did you mean 'fixtures'?
? 2
$ CAIRN_LANG=fr cairn doctor
erreur: .cairn/config.toml:2:12: impossible de lire les paramètres de doctor [config-invalid]
  aide: corrigez ce qui est indiqué ci-dessous
  .cairn/config.toml:2:12: préréglage 'fixture' inconnu [config.valid]
    aide: vouliez-vous dire 'fixtures' ?
? 2

# fixes leave test fixtures alone, unless they are named
$ delete .cairn
$ cairn doctor --fix --quiet --format concise --select skill.name-format,index
tests/fixtures/t1/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t2/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t3/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t4/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t5/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t6/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
? 1
$ cairn doctor --fix --format concise --select skill.name-format,index
note: 6 files in test fixtures were not fixed
  help: to fix them, name them
tests/fixtures/t1/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t2/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t3/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t4/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t5/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
tests/fixtures/t6/SKILL.md:2:7: error skill.name-format: 'Tea!' is not a valid skill name; use lower-case letters, digits, and single hyphens between them
6 errors in 6 files; 6 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --fix --format concise --select skill.name-format,index tests/fixtures/t1
updated  tests/fixtures/t1/SKILL.md  (fixed 1 finding)
total: updated 1
1 file checked, no findings

# a comment may name several rules
$ delete .cairn
$ delete tests
$ write AGENTS.md
  > <!-- cairn-ignore link.target-exists link.relative: made by the build -->
  > [a](lost.md) and [b](#part)

  <!-- cairn-ignore link.target-exists link.anchor-exists -->
  [a](lost.md) and [b](#part)
$ cairn doctor -v
AGENTS.md:1:40: info: 'link.relative' has no findings here to suppress [suppression.used]
  1 | > <!-- cairn-ignore link.target-exists link.relative: made by the build -->
    |                                        ^^^^^^^^^^^^^
    = help: remove it from the comment
·
AGENTS.md:2:24: warning: AGENTS.md has no heading or id 'part' [link.anchor-exists]
  2 | > [a](lost.md) and [b](#part)
    |                        ^^^^^
    = help: link to one that exists
·
AGENTS.md:4:6: warning: nothing is suppressed without a reason [suppression.well-formed]
  4 | <!-- cairn-ignore link.target-exists link.anchor-exists -->
    |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    = help: write one after 'link.target-exists link.anchor-exists:'
·
AGENTS.md:5:5: warning: 'lost.md' does not exist in this repository [link.target-exists]
  5 | [a](lost.md) and [b](#part)
    |     ^^^^^^^
    = help: correct the path or add the file
·
AGENTS.md:5:22: warning: AGENTS.md has no heading or id 'part' [link.anchor-exists]
  5 | [a](lost.md) and [b](#part)
    |                      ^^^^^
    = help: link to one that exists
·
4 warnings, 1 info in 1 file; 1 suppressed
