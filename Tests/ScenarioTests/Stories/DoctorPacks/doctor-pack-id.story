# a new id of the pack is found in its documents, and its fix outdates no translation
$ cairn new pack . --id acme.tea --locale en --locale ko --license none --yes --quiet
$ git add -A
$ git commit -qm tea
$ cairn doctor
9 files checked, no findings
$ sh sed 's/"acme.tea"/"acme.coffee"/' manifest.toml > new && mv new manifest.toml
$ cairn doctor
locales/ko/skills/example-bug-report/SKILL.md:6:15: warning: cairn-pack is 'acme.tea', but the document is in the pack 'acme.coffee' [manifest.id-in-documents]
  6 |   cairn-pack: acme.tea
    |               ^^^^^^^^
    = help: correct the key
    = fix: replace with 'acme.coffee', and record the text in the ledger
·
skills/example-bug-report/SKILL.md:6:15: warning: cairn-pack is 'acme.tea', but the document is in the pack 'acme.coffee' [manifest.id-in-documents]
  6 |   cairn-pack: acme.tea
    |               ^^^^^^^^
    = help: correct the key
    = fix: replace with 'acme.coffee', and record the text in the ledger
·
2 warnings in 9 files; 2 fixable with `cairn doctor --fix`
$ cairn doctor --fix
updated  ledger.toml  (fixed 1 finding)
updated  locales/ko/skills/example-bug-report/SKILL.md  (fixed 1 finding)
updated  skills/example-bug-report/SKILL.md  (fixed 1 finding)
total: updated 3
9 files checked, no findings
$ git diff --stat
 ledger.toml                                   | 4 ++--
 locales/ko/skills/example-bug-report/SKILL.md | 2 +-
 manifest.toml                                 | 2 +-
 skills/example-bug-report/SKILL.md            | 2 +-
 4 files changed, 5 insertions(+), 5 deletions(-)
$ cairn doctor --strict
9 files checked, no findings
$ cairn pack bump --check
nothing to do: everything is up to date
$ cairn i18n status --check
                          rev  ko
skill.example-bug-report  1    m
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 1 of 1 up to date, 0 outdated, 0 missing, 0 reviewed by a human
