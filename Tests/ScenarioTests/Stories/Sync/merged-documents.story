# the list of documents that git merged of two branches, with its markers and without, is Cairn's own text
$ write docs/a.md
  # A
$ write docs/b.md
  # B
$ write docs/c.md
  # C
$ write docs/d.md
  # D
$ write docs/e.md
  # E
$ write docs/f.md
  # F
$ cairn init --yes --quiet --profile none
$ cairn docs --init --yes --quiet
$ git add -A
$ git commit -q -m start
$ git switch -q -c one
$ write docs/ab.md
  # Added here
$ write docs/ef.md
  # Late
$ cairn sync --quiet
$ git add -A
$ git commit -q -m one
$ git switch -q -c two main
$ write docs/aa.md
  # Added there
$ write docs/d.md
  # D has another title
$ cairn sync --quiet
$ git add -A
$ git commit -q -m two
$ sh git merge -q one > ../out 2>&1
$ sh cat docs/README.md
$ cairn sync
$ sh cat docs/README.md
$ cairn sync --check
$ cairn status

# a line of the user's in it is not
$ git reset -q --hard two
$ sh sed 's/^- \[D has.*/&, my words/' docs/README.md > ../new && cp ../new docs/README.md
$ git commit -q -a -m mine
$ sh git merge -q one > ../out 2>&1
$ cairn sync
