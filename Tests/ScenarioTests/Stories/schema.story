# the schemas, of files first, then of answers; no repository is needed
$ cairn schema

# one schema
$ cairn schema baseline

# a name that is not one
$ cairn schema mainfest
? 64
$ cairn schema everything
? 64
$ cairn schema everything --format json
? 64

# the list for programs
$ keys cairn schema --format json
