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
? 1
$ sh cat docs/README.md
<!-- cairn:begin docs -->
·
- [A](a.md)
<<<<<<< HEAD
- [Added there](aa.md)
=======
- [Added here](ab.md)
>>>>>>> one
- [B](b.md)
- [C](c.md)
- [D has another title](d.md)
- [E](e.md)
- [Late](ef.md)
- [F](f.md)
·
<!-- cairn:end docs -->
$ cairn sync
repaired  .cairn/lock.toml
updated   docs/README.md [docs]
total: updated 1, repaired 1
$ sh cat docs/README.md
<!-- cairn:begin docs -->
·
- [A](a.md)
- [Added there](aa.md)
- [Added here](ab.md)
- [B](b.md)
- [C](c.md)
- [D has another title](d.md)
- [E](e.md)
- [Late](ef.md)
- [F](f.md)
·
<!-- cairn:end docs -->
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
nothing to do: checked 6 files

# a line of the user's in it is not
$ git reset -q --hard two
$ sh sed 's/^- \[D has.*/&, my words/' docs/README.md > ../new && cp ../new docs/README.md
$ git commit -q -a -m mine
$ sh git merge -q one > ../out 2>&1
? 1
$ cairn sync
repaired  .cairn/lock.toml
conflict  docs/README.md [docs]  (edited here, and the documents changed; your version is kept)
total: conflict 1, repaired 1
  help: compare with `cairn diff docs/README.md`, then resolve with `cairn resolve docs/README.md` (--mine, --pack or --merged)
warning: block docs/README.md docs: neither side of the conflict matches what is on disk; the lock file now has our side
? 1
