# every installation below in one report, with a line for each
$ cairn init packages/web --yes --quiet --profile none
$ cairn init packages/api --yes --quiet --profile none
$ append packages/web/AGENTS.md
  See [it](gone.md).
$ append packages/api/AGENTS.md
  See [it](lost.md).
$ write AGENTS.md
  # Top
$ cairn doctor
$ cairn doctor --recursive
$ cairn doctor --recursive packages
$ cairn doctor --recursive packages/web
$ cairn doctor --recursive --format concise --strict
$ cairn doctor --recursive --format github --select link
$ keys cairn doctor --recursive --format json
$ cd packages
$ cairn doctor --recursive .
$ cd ..

# also in a repository of its own that is checked out below
$ git init -q vendor/tool
$ cairn init vendor/tool --yes --quiet --profile none
$ git init -q vendor/other
$ write vendor/other/AGENTS.md
  # Other

  See [it](gone.md).
$ cairn doctor --recursive --select link --format concise
$ write .gitignore
  /vendor/
$ cairn doctor --recursive --select link --format concise
