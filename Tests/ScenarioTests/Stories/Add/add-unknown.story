# a name that is neither of a skill nor of a source
$ cairn add foo
error: /story/repo: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
$ cairn init --yes --quiet
$ snapshot
$ cairn add foo
error: no installed pack has a skill or document 'foo' [unknown-document]
  help: for another pack, write `./folder`, `owner/repo` or a URL; nearest skills: refactoring, deploy, performance-investigation and 38 more (`cairn list --available` lists all)
? 64
$ cairn add releas
error: no installed pack has a skill or document 'releas' [unknown-document]
  help: did you mean 'release'? for another pack, write `./folder`, `owner/repo` or a URL
? 64
$ cairn add skills.indx
error: no installed pack has a skill or document 'skills.indx' [unknown-document]
  help: did you mean 'skills.index'? for another pack, write `./folder`, `owner/repo` or a URL
? 64
$ cairn add foo bar --format json
{
  "cairn" : "0.1.0",
  "command" : "add",
  "error" : {
    "id" : "unknown-document",
    "message" : "no installed pack has a skill or document 'foo'; for another pack, write `./folder`, `owner/repo` or a URL; nearest skills: refactoring, deploy, performance-investigation and 38 more (`cairn list --available` lists all)"
  },
  "schema" : 1
}
? 64
$ cairn add foo/
error: 'foo' is not the source of a pack [bad-pack]
  help: for a folder use `./foo`, for a repository `owner/repo` or a URL
? 64
$ unchanged .

# without the built-in pack, its skills are known
$ mkdir ../other
$ git init -q ../other
$ write ../other/ours/skills/alpha/SKILL.md
  ---
  name: alpha
  description: Does alpha. Use when somebody asks for alpha.
  ---

  # Alpha
$ cairn -C ../other init --pack ./ours --yes --quiet
$ cairn -C ../other add alhpa
error: no installed pack has a skill or document 'alhpa' [unknown-document]
  help: did you mean 'alpha'? for another pack, write `./folder`, `owner/repo` or a URL
? 64
$ cairn -C ../other add foo
error: no installed pack has a skill or document 'foo' [unknown-document]
  help: for another pack, write `./folder`, `owner/repo` or a URL; nearest skills: alpha
? 64
$ cairn -C ../other add release
error: 'release' is a skill of the built-in pack, which is not installed [unknown-document]
  help: run `cairn add builtin --skill release`
? 64
$ cairn -C ../other add releas
error: no installed pack has a skill or document 'releas' [unknown-document]
  help: did you mean 'release' of the built-in pack? run `cairn add builtin --skill release`
? 64
