# a tree with an error next to a wide character, a warning and a missing file
$ write .agents/skills/배포/SKILL.md
  ---
  name: deploy
  description: Deploys. Use when a release goes out.
  colour: red
  ---

  # Deploy

  Do it.
$ cairn doctor
.agents/skills/배포/SKILL.md:2:7: error: the name is 'deploy' but the folder is '배포' [skill.name-matches-folder]
  2 | name: deploy
    |       ^^^^^^
    = help: rename one of them
    = fix: replace with '배포'
·
.agents/skills/배포/SKILL.md:4:1: warning: no known client reads 'colour' [frontmatter.known-keys]
  4 | colour: red
    | ^^^^^^
    = help: did you mean 'color'?
    = fix: replace with 'color'
·
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1

# one line per finding; also the default if the terminal is an editor's window
$ cairn doctor --format concise
.agents/skills/배포/SKILL.md:2:7: error skill.name-matches-folder: the name is 'deploy' but the folder is '배포'; rename one of them
.agents/skills/배포/SKILL.md:4:1: warning frontmatter.known-keys: no known client reads 'colour'; did you mean 'color'?
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ TERM=dumb cairn doctor
.agents/skills/배포/SKILL.md:2:7: error skill.name-matches-folder: the name is 'deploy' but the folder is '배포'; rename one of them
.agents/skills/배포/SKILL.md:4:1: warning frontmatter.known-keys: no known client reads 'colour'; did you mean 'color'?
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ TERM=dumb cairn doctor --format text --strict -q
.agents/skills/배포/SKILL.md:2:7: error: the name is 'deploy' but the folder is '배포' [skill.name-matches-folder]
  2 | name: deploy
    |       ^^^^^^
    = help: rename one of them
    = fix: replace with '배포'
·
.agents/skills/배포/SKILL.md:4:1: warning: no known client reads 'colour' [frontmatter.known-keys]
  4 | colour: red
    | ^^^^^^
    = help: did you mean 'color'?
    = fix: replace with 'color'
·
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1

# SARIF for code scanning
$ cairn doctor --format sarif
{
  "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "runs" : [
    {
      "columnKind" : "utf16CodeUnits",
      "language" : "en",
      "newlineSequences" : [
        "\r\n",
        "\n",
        "\r"
      ],
      "originalUriBaseIds" : {
        "%SRCROOT%" : {
          "description" : {
            "text" : "The root of the git work tree."
          }
        }
      },
      "results" : [
        {
          "fixes" : [
            {
              "artifactChanges" : [
                {
                  "artifactLocation" : {
                    "uri" : ".agents/skills/%EB%B0%B0%ED%8F%AC/SKILL.md",
                    "uriBaseId" : "%SRCROOT%"
                  },
                  "replacements" : [
                    {
                      "deletedRegion" : {
                        "endColumn" : 13,
                        "endLine" : 2,
                        "startColumn" : 7,
                        "startLine" : 2
                      },
                      "insertedContent" : {
                        "text" : "배포"
                      }
                    }
                  ]
                }
              ],
              "description" : {
                "text" : "replace with '배포'"
              },
              "properties" : {
                "safe" : true
              }
            }
          ],
          "level" : "error",
          "locations" : [
            {
              "physicalLocation" : {
                "artifactLocation" : {
                  "uri" : ".agents/skills/%EB%B0%B0%ED%8F%AC/SKILL.md",
                  "uriBaseId" : "%SRCROOT%"
                },
                "region" : {
                  "endColumn" : 13,
                  "endLine" : 2,
                  "startColumn" : 7,
                  "startLine" : 2
                }
              }
            }
          ],
          "message" : {
            "text" : "the name is 'deploy' but the folder is '배포'; rename one of them"
          },
          "partialFingerprints" : {
            "cairnLine/v1" : "3dabb3a046736f3cd64bd207325e05995942f294e2213f617abed1f97a43bbd3"
          },
          "ruleId" : "skill.name-matches-folder",
          "ruleIndex" : 1
        },
        {
          "fixes" : [
            {
              "artifactChanges" : [
                {
                  "artifactLocation" : {
                    "uri" : ".agents/skills/%EB%B0%B0%ED%8F%AC/SKILL.md",
                    "uriBaseId" : "%SRCROOT%"
                  },
                  "replacements" : [
                    {
                      "deletedRegion" : {
                        "endColumn" : 7,
                        "endLine" : 4,
                        "startColumn" : 1,
                        "startLine" : 4
                      },
                      "insertedContent" : {
                        "text" : "color"
                      }
                    }
                  ]
                }
              ],
              "description" : {
                "text" : "replace with 'color'"
              },
              "properties" : {
                "safe" : true
              }
            }
          ],
          "level" : "warning",
          "locations" : [
            {
              "physicalLocation" : {
                "artifactLocation" : {
                  "uri" : ".agents/skills/%EB%B0%B0%ED%8F%AC/SKILL.md",
                  "uriBaseId" : "%SRCROOT%"
                },
                "region" : {
                  "endColumn" : 7,
                  "endLine" : 4,
                  "startColumn" : 1,
                  "startLine" : 4
                }
              }
            }
          ],
          "message" : {
            "text" : "no known client reads 'colour'; did you mean 'color'?"
          },
          "partialFingerprints" : {
            "cairnLine/v1" : "811879c9d73e0d1efc7a8236f99bbb74615833c20dbf80700b44a94b82404c29"
          },
          "ruleId" : "frontmatter.known-keys",
          "ruleIndex" : 0
        }
      ],
      "tool" : {
        "driver" : {
          "name" : "Cairn",
          "rules" : [
            {
              "defaultConfiguration" : {
                "level" : "warning"
              },
              "fullDescription" : {
                "text" : "Clients ignore a key that they do not know, without a warning, and strict validators reject it. A key that is almost a known one is probably misspelled, and its value has no effect; if it was meant to be the name or the description, the skill has none, which is an error in clients that need one. Any other key is an info, once for all skills: put your own keys under `metadata`."
              },
              "help" : {
                "text" : "Clients ignore a key that they do not know, without a warning, and strict validators reject it. A key that is almost a known one is probably misspelled, and its value has no effect; if it was meant to be the name or the description, the skill has none, which is an error in clients that need one. Any other key is an info, once for all skills: put your own keys under `metadata`.\n\nSource: Agent Skills specification, front matter; the documentation of the clients, as listed in ClientKeys.swift"
              },
              "id" : "frontmatter.known-keys",
              "properties" : {
                "tags" : [
                  "frontmatter"
                ]
              },
              "shortDescription" : {
                "text" : "At least one client reads every key of a skill's front matter."
              }
            },
            {
              "defaultConfiguration" : {
                "level" : "error"
              },
              "fullDescription" : {
                "text" : "Some clients identify a skill by its folder, others by its name. If the two differ, links, routes and people who use both cannot find it. It is an error where an agent reads the folder and in documents that say they are Cairn's. In a collection, from which installers copy a skill to a folder with its name, it is a warning, and an info for a SKILL.md inside another skill, which is copied with that one. A SKILL.md at the root has no folder to match. Where another file has the name as a word, such as a subagent that loads the skill, the fix would cut that tie, so it is an unsafe one."
              },
              "help" : {
                "text" : "Some clients identify a skill by its folder, others by its name. If the two differ, links, routes and people who use both cannot find it. It is an error where an agent reads the folder and in documents that say they are Cairn's. In a collection, from which installers copy a skill to a folder with its name, it is a warning, and an info for a SKILL.md inside another skill, which is copied with that one. A SKILL.md at the root has no folder to match. Where another file has the name as a word, such as a subagent that loads the skill, the fix would cut that tie, so it is an unsafe one.\n\nSource: Agent Skills specification, front matter, name"
              },
              "id" : "skill.name-matches-folder",
              "properties" : {
                "tags" : [
                  "skill"
                ]
              },
              "shortDescription" : {
                "text" : "A skill's name is the name of its folder."
              }
            }
          ],
          "semanticVersion" : "0.1.0",
          "version" : "0.1.0"
        }
      }
    }
  ],
  "version" : "2.1.0"
}
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1

# annotations for GitHub, issues for GitLab, test cases for JUnit
$ cairn doctor --format github
::error file=.agents/skills/배포/SKILL.md,line=2,col=7,endColumn=13,title=skill.name-matches-folder::the name is 'deploy' but the folder is '배포'; rename one of them
::warning file=.agents/skills/배포/SKILL.md,line=4,col=1,endColumn=7,title=frontmatter.known-keys::no known client reads 'colour'; did you mean 'color'?
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --format gitlab
[
  {
    "check_name" : "skill.name-matches-folder",
    "description" : "the name is 'deploy' but the folder is '배포'; rename one of them",
    "fingerprint" : "3dabb3a046736f3cd64bd207325e05995942f294e2213f617abed1f97a43bbd3",
    "location" : {
      "lines" : {
        "begin" : 2,
        "end" : 2
      },
      "path" : ".agents/skills/배포/SKILL.md"
    },
    "severity" : "major"
  },
  {
    "check_name" : "frontmatter.known-keys",
    "description" : "no known client reads 'colour'; did you mean 'color'?",
    "fingerprint" : "811879c9d73e0d1efc7a8236f99bbb74615833c20dbf80700b44a94b82404c29",
    "location" : {
      "lines" : {
        "begin" : 4,
        "end" : 4
      },
      "path" : ".agents/skills/배포/SKILL.md"
    },
    "severity" : "minor"
  }
]
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --format junit
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cairn doctor" tests="1" failures="1" errors="0" time="0">
  <testsuite name="cairn doctor" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="cairn.doctor" name=".agents/skills/배포/SKILL.md" file=".agents/skills/배포/SKILL.md" time="0">
      <failure type="skill.name-matches-folder" message="the name is &apos;deploy&apos; but the folder is &apos;배포&apos;; rename one of them">.agents/skills/배포/SKILL.md:2:7: error skill.name-matches-folder: the name is &apos;deploy&apos; but the folder is &apos;배포&apos;; rename one of them</failure>
      <system-out>.agents/skills/배포/SKILL.md:4:1: warning frontmatter.known-keys: no known client reads &apos;colour&apos;; did you mean &apos;color&apos;?</system-out>
    </testcase>
  </testsuite>
</testsuites>
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --format junit --strict
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cairn doctor" tests="1" failures="1" errors="0" time="0">
  <testsuite name="cairn doctor" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="cairn.doctor" name=".agents/skills/배포/SKILL.md" file=".agents/skills/배포/SKILL.md" time="0">
      <failure type="skill.name-matches-folder" message="the name is &apos;deploy&apos; but the folder is &apos;배포&apos;; rename one of them">.agents/skills/배포/SKILL.md:2:7: error skill.name-matches-folder: the name is &apos;deploy&apos; but the folder is &apos;배포&apos;; rename one of them
.agents/skills/배포/SKILL.md:4:1: warning frontmatter.known-keys: no known client reads &apos;colour&apos;; did you mean &apos;color&apos;?</failure>
    </testcase>
  </testsuite>
</testsuites>
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1

# the keys that programs rely on
$ keys cairn doctor --format json
cairn: string
command: string
findings[].arguments.folder: string
findings[].arguments.key: string
findings[].arguments.name: string
findings[].arguments.nearest: string
findings[].column: number
findings[].endColumn: number
findings[].endLine: number
findings[].fix.description: string
findings[].fix.safe: boolean
findings[].line: number
findings[].message: string
findings[].messageKey: string
findings[].path: string
findings[].rule: string
findings[].severity: string
root: string
schema: number
summary.errors: number
summary.files: number
summary.fixable: number
summary.infos: number
summary.leftOut: empty list
summary.suppressed: number
summary.warnings: number
? 1

# into a file instead of stdout; a second run does not write it again
$ mkdir /story/reports
$ cairn doctor --format concise --output /story/reports/found.txt
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ show /story/reports/found.txt
.agents/skills/배포/SKILL.md:2:7: error skill.name-matches-folder: the name is 'deploy' but the folder is '배포'; rename one of them
.agents/skills/배포/SKILL.md:4:1: warning frontmatter.known-keys: no known client reads 'colour'; did you mean 'color'?
$ snapshot
$ cairn doctor --format concise --output ../reports/found.txt
1 error, 1 warning in 1 file; 2 fixable with `cairn doctor --fix`
? 1
$ unchanged
$ list /story/reports
found.txt
$ cairn doctor --format json --output ../reports/found.json
? 1
$ cairn doctor -C .agents --format json --output found.json
? 1
$ sh grep -c findings .agents/found.json
1
$ delete .agents/found.json
$ cairn doctor --output ../reports
error: ../reports: not a regular file [not-a-file]
  help: choose another path
? 64
$ cairn doctor --output nowhere/found.txt
error: nowhere/found.txt: the folder of this file does not exist [no-such-folder]
  help: create it, or choose another path
? 64
$ cairn doctor --output /dev/null
error: /dev/null: not a regular file [not-a-file]
  help: choose another path
? 64
$ link found.txt -> ../reports/found.txt
$ cairn doctor --format gitlab --output found.txt -q
? 1
$ show found.txt
-> ../reports/found.txt
$ sh head -1 ../reports/found.txt
[
$ list /story/reports
found.json
found.txt

# an unknown format is an error that lists the known formats
$ cairn doctor --format xml
error: 'xml' is invalid for '--format': expected one of text, concise, json, sarif, github, gitlab, junit, html [usage]
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --format
error: option '--format' requires a value [usage]
  help: run `cairn doctor --help` for help
? 64
$ cairn status --format sarif
error: 'sarif' is invalid for '--format': expected one of text, json [usage]
  help: run `cairn status --help` for help
? 64
$ cairn rule --format yaml
error: 'yaml' is invalid for '--format' [usage]
  help: did you mean 'html'?
  help: run `cairn rule --help` for help
? 64
$ cairn --format concise doctor --lang ko
.agents/skills/배포/SKILL.md:2:7: error skill.name-matches-folder: 이름은 'deploy', 폴더는 '배포'; 둘 중 하나의 이름을 바꾸세요
.agents/skills/배포/SKILL.md:4:1: warning frontmatter.known-keys: 'colour' 키를 읽는 것으로 알려진 클라이언트가 없음; 혹시 'color'인가요?
파일 1개 검사: 오류 1개, 경고 1개; `cairn doctor --fix`로 수정 가능 2개
? 1

# after ten annotations, the rest is a table in the step summary, after the text that is already there
$ sh for i in 1 2 3 4 5 6 7 8 9 10 11 12; do mkdir -p .agents/skills/a$i; printf -- '---\nname: b%s\ndescription: D. Use when x.\n---\n\n# B\n\nDo.\n' $i > .agents/skills/a$i/SKILL.md; done
$ write /story/summary.md
  ## Before
$ GITHUB_STEP_SUMMARY=/story/summary.md cairn doctor --format github
::error file=.agents/skills/a1/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b1' but the folder is 'a1'; rename one of them
::error file=.agents/skills/a10/SKILL.md,line=2,col=7,endColumn=10,title=skill.name-matches-folder::the name is 'b10' but the folder is 'a10'; rename one of them
::error file=.agents/skills/a11/SKILL.md,line=2,col=7,endColumn=10,title=skill.name-matches-folder::the name is 'b11' but the folder is 'a11'; rename one of them
::error file=.agents/skills/a12/SKILL.md,line=2,col=7,endColumn=10,title=skill.name-matches-folder::the name is 'b12' but the folder is 'a12'; rename one of them
::error file=.agents/skills/a2/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b2' but the folder is 'a2'; rename one of them
::error file=.agents/skills/a3/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b3' but the folder is 'a3'; rename one of them
::error file=.agents/skills/a4/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b4' but the folder is 'a4'; rename one of them
::error file=.agents/skills/a5/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b5' but the folder is 'a5'; rename one of them
::error file=.agents/skills/a6/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b6' but the folder is 'a6'; rename one of them
::error file=.agents/skills/a7/SKILL.md,line=2,col=7,endColumn=9,title=skill.name-matches-folder::the name is 'b7' but the folder is 'a7'; rename one of them
::warning file=.agents/skills/배포/SKILL.md,line=4,col=1,endColumn=7,title=frontmatter.known-keys::no known client reads 'colour'; did you mean 'color'?
13 errors, 1 warning in 13 files; 14 fixable with `cairn doctor --fix`
? 1
$ show /story/summary.md
## Before
·
### cairn doctor
·
GitHub shows at most 10 annotations of each severity. These are the other findings:
·
| severity | location | rule | message |
| --- | --- | --- | --- |
| error | .agents/skills/a8/SKILL.md:2:7 | skill.name-matches-folder | the name is 'b8' but the folder is 'a8'; rename one of them |
| error | .agents/skills/a9/SKILL.md:2:7 | skill.name-matches-folder | the name is 'b9' but the folder is 'a9'; rename one of them |
| error | .agents/skills/배포/SKILL.md:2:7 | skill.name-matches-folder | the name is 'deploy' but the folder is '배포'; rename one of them |

# if the root is below the root of the work tree, paths start at the work tree, as the services expect
$ mkdir apps/shop/.cairn
$ write apps/shop/.cairn/config.toml
  schema = 1
$ write apps/shop/.agents/skills/pay/SKILL.md
  ---
  name: pays
  description: Pays. Use when money is due.
  ---

  # Pay

  Do it.
$ cairn -C apps/shop doctor --format github
::error file=apps/shop/.agents/skills/pay/SKILL.md,line=2,col=7,endColumn=11,title=skill.name-matches-folder::the name is 'pays' but the folder is 'pay'; rename one of them
1 error in 2 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn -C apps/shop doctor --format concise
.agents/skills/pay/SKILL.md:2:7: error skill.name-matches-folder: the name is 'pays' but the folder is 'pay'; rename one of them
1 error in 2 files; 1 fixable with `cairn doctor --fix`
? 1

# a rule as a page for publishing
$ cairn rule frontmatter.no-bom --format markdown
\# frontmatter.no-bom
·
**Front matter does not start with a byte-order mark.**
·
Some clients expect `---` as the first bytes of the file. With a byte-order mark before it, they do not find the front matter.
·
- Severity: warning
- Fix: safe
- Checks: every dialect
- Source: Unicode Standard, section 2.6: neither required nor recommended for UTF-8
·
Wrong, in `pdf/SKILL.md`:
·
```text
  | \u{FEFF}---
  |         ^
  | name: pdf
  | description: Fills forms.
  | ---
  | Text.
```
·
After the fix:
·
```text
  | ---
  | name: pdf
  | description: Fills forms.
  | ---
  | Text.
```
·
Wrong, in `pdf/SKILL.md`:
·
```text
  | \u{FEFF}\u{FEFF}# Forms
  |         ^
  |
  | Fill them.
```
·
After the fix:
·
```text
  | # Forms
  |
  | Fill them.
```
·
Right, in `pdf/SKILL.md`:
·
```text
  | ---
  | name: pdf
  | description: Fills forms.
  | ---
  | Text.
```
