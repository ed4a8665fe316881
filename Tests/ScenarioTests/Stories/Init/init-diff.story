# git can apply what `--diff` shows, with the same result as `init`
$ write AGENTS.md
  # Ours\r
  no newline at the end\
$ git add .
$ git commit -qm ours
$ mkdir ../other
$ sh cp -a . ../other
$ snapshot
$ cairn init --yes --diff --agent claude > ../init.diff
…
$ unchanged repo
$ cairn init --yes --agent claude
…
$ cd ../other
$ git apply --whitespace=nowarn ../init.diff
$ sh diff -r --no-dereference -x .git -x .cairn . ../repo
$ cd ../repo
$ git add .
$ git commit -qm docs
$ delete ../other
$ sh cp -a . ../other
$ append .agents/skills/quality-gate/SKILL.md
  more
$ cairn sync --restore --diff .agents/skills/quality-gate > ../sync.diff
total: restore 1
$ cairn sync --restore --quiet .agents/skills/quality-gate
$ cd ../other
$ append .agents/skills/quality-gate/SKILL.md
  more
$ git apply ../sync.diff
$ sh diff -r --no-dereference -x .git -x .cairn . ../repo
