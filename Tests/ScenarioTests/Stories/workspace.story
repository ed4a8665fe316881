# a folder with repositories: one has Cairn, one has a mistake in a skill, one has neither, and one is not ours
$ git init --quiet --initial-branch=main /story/work/apps/shop
$ git init --quiet --initial-branch=main /story/work/apps/site
$ git init --quiet --initial-branch=main /story/work/old/attic
$ git init --quiet --initial-branch=main /story/work/tools
$ cd ../work
$ write .cairnignore
  /old/
$ write apps/site/.agents/skills/tea/SKILL.md
  ---
  name: coffee
  description: Makes tea. Use for tea.
  ---

  # Tea

  Make it.
$ write tools/README.md
  # Tools
$ cairn init apps/shop --profile minimal --agent none --yes --quiet
$ cairn workspace status
repository  kind        state          to do  updates  edited  files
apps/shop   repository  ok                 0        0       0     27
apps/site   repository  not installed      -        -       -      -
tools       repository  not installed      -        -       -      -
total: 3                                   0        0       0     27
3 repositories: 1 ok, 2 without Cairn
$ cairn workspace list
repository  kind        state          skills  own  packs
apps/shop   repository  ok                  7    0      1
apps/site   repository  not installed       1    1      0
tools       repository  not installed       0    0      0
total: 3                                    8    1      1
3 repositories: 1 ok, 2 without Cairn
$ cairn workspace doctor
repository  kind        state            errors  warnings  infos  files
apps/site   repository  needs attention       1         0      0      1
apps/shop   repository  ok                    0         0      1     29
tools       repository  ok                    0         0      0      1
total: 3                                      1         0      1     31
3 repositories: 1 needs attention, 2 ok
? 1
$ sh rm apps/shop/.agents/skills/deploy/SKILL.md
$ cairn workspace status
repository  kind        state            to do  updates  edited  files
apps/shop   repository  needs attention      2        0       0     27
apps/site   repository  not installed        -        -       -      -
tools       repository  not installed        -        -       -      -
total: 3                                     2        0       0     27
3 repositories: 1 needs attention, 2 without Cairn
? 1

# a list instead of folders; a line that names nothing is a row
$ write list.txt
  # what matters
  apps/site
  ./apps/none
$ cairn workspace doctor --list list.txt
repository   kind        state            errors  warnings  infos  files
./apps/none  folder      failed                -         -      -      -  no such folder
apps/site    repository  needs attention       1         0      0      1
total: 2                                       1         0      0      1
2 repositories: 1 failed, 1 needs attention
? 2
$ cairn workspace doctor --list list.txt tools
error: --list cannot be combined with folders [usage]
  help: remove one of them
  help: run `cairn workspace doctor --help` for help
? 64
$ cairn workspace status --format sarif
error: --format sarif shows findings, and only `cairn workspace doctor` has them [usage]
  help: use --format json
  help: run `cairn workspace status --help` for help
? 64
$ cairn workspace status --format html
error: --format html shows findings, and only `cairn workspace doctor` has them [usage]
  help: use --format json
  help: run `cairn workspace status --help` for help
? 64
$ cairn workspace list --limit 1
error: /story/work: more than 1 repositories are here [too-many-repositories]
  help: name fewer folders, leave some out in .cairnignore, or raise --limit
? 64
$ cairn workspace list --jobs 0
error: '0' is invalid for --jobs: expected a number from 1 [usage]
  help: run `cairn workspace list --help` for help
? 64

# two machines, and their reports as one
$ cairn workspace matrix --shards 2
shard  repositories  documents  share
1      1             27         91.6 %
2      2             2          8.3 %
the costliest shard has 83.3 % more than the mean
$ cairn workspace matrix --shards 2 --format github
{"include":[{"repositories":"apps/shop","shard":1,"shards":2},{"repositories":"apps/site\ntools","shard":2,"shards":2}]}
$ cairn workspace doctor --list list.txt --format json --output one.json
? 2
$ cairn workspace doctor tools --format json --output two.json
$ cairn workspace merge one.json two.json
repository   kind        state            errors  warnings  infos  files
./apps/none  folder      failed                -         -      -      -  no such folder
apps/site    repository  needs attention       1         0      0      1
tools        repository  ok                    0         0      0      1
total: 3                                       1         0      0      2
3 repositories: 1 failed, 1 needs attention, 1 ok
? 2
$ cairn workspace merge --shards 3 one.json two.json
error: there are 2 reports, and --shards says 3 [shards-missing]
  help: look for a job that failed
? 2
$ cairn workspace merge list.txt
error: list.txt: not a report of `cairn workspace` in JSON, or one of another version [not-a-report]
  help: write it again with --format json
? 2
$ cairn workspace matrix --shards 2 --command upgrade
error: a shard has no checkouts to upgrade [usage]
  help: use --command 'upgrade --check'
  help: run `cairn workspace matrix --help` for help
? 64

# one page over all repositories, compared with the report of another day
$ cairn workspace doctor --list list.txt --format json --output last.json
? 2
$ cairn workspace doctor --format html --against last.json --output page.html
3 repositories: 2 need attention, 1 ok
? 1
$ sh grep -c 'Content-Security-Policy' page.html; grep -o '<h1>.*</h1>' page.html; grep -o '<option value="[0-2]">[^<]*' page.html
1
<h1>Report of the doctor: <bdi>3 repositories</bdi></h1>
<option value="0">apps/shop
<option value="1">apps/site
<option value="2">tools
$ cairn workspace doctor --list list.txt --format html --output page.html
2 repositories: 1 failed, 1 needs attention
? 2
$ sh grep -o 'place"><bdi>./apps/none.*' page.html
place"><bdi>./apps/none</bdi></span>: <bdi>no such folder</bdi></li>
$ cairn workspace doctor --against last.json
error: --against requires --format html [usage]
  help: add --format html, or omit --against
  help: run `cairn workspace doctor --help` for help
? 64
$ cairn workspace doctor --format html --against apps
error: apps: this is a folder [not-a-report]
  help: name the file in it that has the report
? 64
$ cairn workspace doctor --format html --against list.txt
error: list.txt: this is not a report of `cairn workspace doctor` in JSON [report-invalid]
  help: write one with `cairn workspace doctor --format json --output FILE`
? 2
$ cairn workspace merge last.json --format html
error: --format html shows findings, and only `cairn workspace doctor` has them [usage]
  help: use --format json
  help: run `cairn workspace merge --help` for help
? 64
