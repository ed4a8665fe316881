# a pack changes the letter case of a file and of a folder; what was edited moves along
$ write ../origin/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when somebody is thirsty.
  ---

  # Brew

  Read [the guide](references/Guide.md) and [the list](Lists/teas.md).
$ write ../origin/skills/brew/references/Guide.md
  # Guide

  Warm the pot.
$ write ../origin/skills/brew/Lists/teas.md
  # Teas

  Green.

  Black.
$ git init -q --initial-branch=main ../origin
$ git -C ../origin add -A
$ git -C ../origin commit -q -m first
$ cairn init --pack file:///story/origin --yes --quiet
$ git add -A
$ git commit -q -m install
$ git -C ../origin mv skills/brew/references/Guide.md skills/brew/references/guide.md
$ git -C ../origin mv skills/brew/Lists skills/brew/lists
$ append ../origin/skills/brew/references/guide.md

  Then pour.
$ git -C ../origin commit -q -a -m second
$ append .agents/skills/brew/Lists/teas.md

  White.
$ cairn upgrade --repo-only --check
story.origin: 0.0.0+65b039a352cc -> 0.0.0+7ca76c3d9b95
  file:///story/origin: commit 65b039a352cc -> 7ca76c3d9b95
    - second
move  .agents/skills/brew/lists/teas.md  (from .agents/skills/brew/Lists/teas.md, with your edits)
move  .agents/skills/brew/references/guide.md  (from .agents/skills/brew/references/Guide.md)
total: move 2
? 1
$ cairn upgrade --repo-only --yes
story.origin: 0.0.0+65b039a352cc -> 0.0.0+7ca76c3d9b95
  file:///story/origin: commit 65b039a352cc -> 7ca76c3d9b95
    - second
moved  .agents/skills/brew/lists/teas.md  (from .agents/skills/brew/Lists/teas.md, with your edits)
moved  .agents/skills/brew/references/guide.md  (from .agents/skills/brew/references/Guide.md)
total: moved 2
to commit: `git add .agents .cairn && git commit`
.agents/skills/brew/SKILL.md:8:18: warning: 'references/Guide.md' is spelled 'references/guide.md' on disk, so Linux does not find it [link.case-matches]
  8 | Read [the guide](references/Guide.md) and [the list](Lists/teas.md).
    |                  ^^^^^^^^^^^^^^^^^^^
    = help: write 'references/guide.md'
    = fix: replace with 'references/guide.md'
·
.agents/skills/brew/SKILL.md:8:54: warning: 'Lists/teas.md' is spelled 'lists/teas.md' on disk, so Linux does not find it [link.case-matches]
  8 | Read [the guide](references/Guide.md) and [the list](Lists/teas.md).
    |                                                      ^^^^^^^^^^^^^
    = help: write 'lists/teas.md'
    = fix: replace with 'lists/teas.md'
·
2 warnings in 5 files; 2 fixable with `cairn doctor --fix`
$ show .agents/skills/brew/references/guide.md
\# Guide
·
Warm the pot.
·
Then pour.
$ show .agents/skills/brew/lists/teas.md
\# Teas
·
Green.
·
Black.
·
White.
$ cairn status
edited  .agents/skills/brew/lists/teas.md
nothing to do: checked 3 files
$ git status --short
 D .agents/skills/brew/Lists/teas.md
 D .agents/skills/brew/references/Guide.md
 D .cairn/base/5b2609fd4c0f315a8011284b29e7efc79dc51819bf1958cb84a512f1d302f16d
 M .cairn/lock.toml
?? .agents/skills/brew/lists/
?? .agents/skills/brew/references/guide.md
?? .cairn/base/15f3c5af191ebc8e80d263c5b774e47dbdafb8d1c0c2fe91a09f3565503c5a21
$ cairn undo --yes
reverting `cairn upgrade` (000002-1b39896a51a8749b)
restored  .agents/skills/brew/Lists/teas.md
removed   .agents/skills/brew/lists/teas.md
restored  .agents/skills/brew/references/Guide.md
removed   .agents/skills/brew/references/guide.md
total: removed 2, restored 2
$ cairn status
edited  .agents/skills/brew/Lists/teas.md
nothing to do: checked 3 files

# with a file of the user's own in the folder, both names would stay
$ write .agents/skills/brew/Lists/mine.md
  # Mine
$ cairn upgrade --repo-only --check
error: .agents/skills/brew/Lists: '.agents/skills/brew/Lists' exists where '.agents/skills/brew/lists/teas.md' is to be written, and some file systems take both names for one [name-collision]
  help: rename it and run again
? 2
