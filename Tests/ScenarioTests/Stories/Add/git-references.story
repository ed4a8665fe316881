# a repository with two tags, a branch, a folder inside it and a later commit
$ write /story/origin/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ write /story/origin/plugins/kitchen/skills/cake/SKILL.md
  ---
  name: cake
  description: Bakes a cake. Use it for cake.
  ---

  # Cake

  Bake it.
$ git init --quiet --initial-branch=main ../origin
$ git -C ../origin add --all
$ git -C ../origin commit --quiet --message first
$ git -C ../origin tag v1.2.0
$ append /story/origin/skills/tea/SKILL.md

  Pour it.
$ git -C ../origin commit --quiet --all --message second
$ git -C ../origin tag v1.3.0
$ git -C ../origin branch next
$ append /story/origin/skills/tea/SKILL.md

  Drink it.
$ git -C ../origin commit --quiet --all --message third
$ cairn init --profile none --yes --quiet

# a range takes the highest tag that it allows, and the config keeps the range
$ cairn add file:///story/origin#^1.2 --skill tea --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/tea/SKILL.md
updated  .cairn/config.toml
total: created 1, updated 2
to commit: `git add .agents .cairn && git commit`
$ sh grep -E '^(source|version|commit)' .cairn/lock.toml
version = "0.1.0"
source = "builtin"
version = "1.3.0"
source = "file:///story/origin#^1.2"
commit = "37fc79f79c148c6ef0b3964c38d4be583caebd06"
$ sh tail -n 1 .agents/skills/tea/SKILL.md
Pour it.
$ cairn upgrade --check --repo-only
nothing to do: everything is up to date

# a newer tag in the range is an upgrade
$ git -C ../origin tag 1.4.0
$ cairn upgrade --check --repo-only
story.origin: 1.3.0 -> 1.4.0
  file:///story/origin#^1.2: commit 37fc79f79c14 -> 4a529ee84ed8
    - third
update  .agents/skills/tea/SKILL.md
total: update 1
? 1
$ cairn upgrade --repo-only --yes
story.origin: 1.3.0 -> 1.4.0
  file:///story/origin#^1.2: commit 37fc79f79c14 -> 4a529ee84ed8
    - third
updated  .agents/skills/tea/SKILL.md
total: updated 1
to commit: `git add .agents .cairn && git commit`
1 info in 8 files; `-v` shows the info
$ sh tail -n 1 .agents/skills/tea/SKILL.md
Drink it.
$ cairn remove tea --yes --quiet
$ cairn undo --quiet
$ cairn undo --quiet
$ cairn undo --quiet

# a tag, a branch, a commit and no reference
$ cairn add file:///story/origin#v1.2.0 --list
pack story.origin 1.2.0 at commit 0ae582e61918
cake  1 file, 1 KiB  no problems  Bakes a cake. Use it for cake.
tea   1 file, 1 KiB  no problems  Makes tea. Use it for tea.
$ cairn add file:///story/origin#next --list
pack story.origin 0.0.0+37fc79f79c14 at commit 37fc79f79c14
cake  1 file, 1 KiB  no problems  Bakes a cake. Use it for cake.
tea   1 file, 1 KiB  no problems  Makes tea. Use it for tea.
$ cairn add file:///story/origin#refs/heads/next --list
pack story.origin 0.0.0+37fc79f79c14 at commit 37fc79f79c14
cake  1 file, 1 KiB  no problems  Bakes a cake. Use it for cake.
tea   1 file, 1 KiB  no problems  Makes tea. Use it for tea.
$ cairn add file:///story/origin --list
pack story.origin 0.0.0+4a529ee84ed8 at commit 4a529ee84ed8
cake  1 file, 1 KiB  no problems  Bakes a cake. Use it for cake.
tea   1 file, 1 KiB  no problems  Makes tea. Use it for tea.

# a folder inside the repository
$ cairn add file:///story/origin//plugins/kitchen#v1.3.0 --all --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/cake/SKILL.md
updated  .cairn/config.toml
total: created 1, updated 2
to commit: `git add .agents .cairn && git commit`
$ sh grep -E '^(source|version|commit)' .cairn/lock.toml
version = "0.1.0"
source = "builtin"
version = "1.3.0"
source = "file:///story/origin//plugins/kitchen#v1.3.0"
commit = "37fc79f79c148c6ef0b3964c38d4be583caebd06"
$ cairn undo --quiet

# what is not there: the nearest reference where there is one, and nothing is written
$ snapshot
$ cairn add file:///story/origin#v1.2.1 --all --yes
error: file:///story/origin#v1.2.1: the repository has no tag, branch or commit 'v1.2.1' [reference.not-found-near]
  help: did you mean 'v1.2.0'? available: 1.4.0, main, next, v1.2.0, v1.3.0
? 2
$ cairn add file:///story/origin#mian --all --yes
error: file:///story/origin#mian: the repository has no tag, branch or commit 'mian' [reference.not-found-near]
  help: did you mean 'main'? available: 1.4.0, main, next, v1.2.0, v1.3.0
? 2
$ cairn add file:///story/origin#^2 --all --yes
error: file:///story/origin#^2: no tag is a version in the range '^2' [reference.no-version]
  help: the newest version is 1.4.0
? 2
$ cairn add file:///story/origin//plugins/kitchne --all --yes
error: file:///story/origin//plugins/kitchne: the repository, or the folder of it that the address names, has no files [pack-missing]
  help: check the address and the reference
? 2
$ cairn add file:///story/nowhere --all --yes
error: file:///story/nowhere: the server has no such repository, or does not show it to you: fatal: '/story/nowhere' does not appear to be a git repository [pack-not-found]
  help: check the address and your access
? 2
$ cairn add http://example.org/owner/repo --all --yes
error: http is only allowed to this machine, and 'example.org' is another one [bad-pack]
  help: use https
? 64
$ cairn add ftp://example.org/owner/repo --all --yes
error: the scheme 'ftp' is not allowed [bad-pack]
  help: use https, ssh or file
? 64
$ cairn add owner/repo#not..valid --all --yes
error: 'not..valid' cannot be the name of a tag or branch [bad-pack]
  help: use a tag, branch, commit or version range
? 64
$ cairn add -- --upload-pack=touch --all --yes
error: no installed pack has a skill or document '--upload-pack=touch' [unknown-document]
  help: for another pack, write `./folder`, `owner/repo` or a URL; nearest skills: quality-gate, commit-and-pull-request, dependency-check and 38 more (`cairn list --available` lists all)
? 64
$ unchanged
