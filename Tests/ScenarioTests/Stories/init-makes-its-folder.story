# `init DIR` makes DIR, and a second one writes nothing

$ cairn init --yes new/deep
…
in all: created …
…

$ snapshot
$ cairn init --yes new/deep
nothing to do: everything is as it should be

$ unchanged
$ show new/deep/.cairn/.gitignore
txn/
…
