# a name that differs from a target only by letter case is one file on some machines: nothing is written
$ write Agents.md
  # Ours
$ snapshot
$ cairn init --yes
cairn: Agents.md: 'Agents.md' stands where 'AGENTS.md' belongs, and some file systems take them for one; rename it and run again [name-collision]
? 2
$ unchanged
$ delete Agents.md
$ mkdir .agents/Skills/Release
$ snapshot
$ cairn init --yes
cairn: .agents/Skills: '.agents/Skills' stands where '.agents/skills/INDEX.md' belongs, and some file systems take them for one; rename it and run again [name-collision]
? 2
$ unchanged
