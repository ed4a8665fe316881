# a new document that its author has still to write is not told to be bumped, and a copy of it is not a translation
$ cairn new pack tea --locale en --locale ko --license none --yes --quiet
$ cairn new skill brew -C tea --description 'Brews tea. Use for guests.' --yes --quiet
$ cairn i18n new ko -C tea --yes --quiet
$ cairn i18n status -C tea
                          rev  ko
skill.brew                1    ?
skill.example-bug-report  1    m
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 1 of 2 up to date, 0 outdated, 1 missing, 0 reviewed by a human
  help: copies: translate them, then run `cairn i18n accept skill.brew ko`
$ cairn pack bump -C tea
nothing to do: everything is up to date
$ cairn i18n accept skill.brew ko -C tea
error: 1 translation cannot be accepted, so nothing was written [not-acceptable]
  the source of skill.brew has lines with TODO(cairn): replace them and run `cairn pack bump` first
? 2
