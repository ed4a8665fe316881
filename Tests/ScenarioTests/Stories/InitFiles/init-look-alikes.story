# a name that differs from a target only by letter case is the same file on some machines: nothing is written
$ write Agents.md
  # Ours
$ snapshot
$ cairn init --yes
error: Agents.md: 'Agents.md' exists where 'AGENTS.md' is to be written, and some file systems take both names for one [name-collision]
  help: rename it and run again
? 2
$ unchanged
$ delete Agents.md
$ mkdir .agents/Skills/Release
$ snapshot
$ cairn init --yes
error: .agents/Skills: '.agents/Skills' exists where '.agents/skills/INDEX.md' is to be written, and some file systems take both names for one [name-collision]
  help: rename it and run again
? 2
$ unchanged
