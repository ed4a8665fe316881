# a bill of materials has packs with source and commit, skills with licenses, and every file with its digest
$ write ../origin/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea. Use when somebody is thirsty.
  license: Apache-2.0
  ---

  # Brew

  With a pot.
$ sh cd ../origin && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first && git tag v1.0.0
$ cairn init --pack file:///story/origin#v1.0.0 --yes --quiet
$ SOURCE_DATE_EPOCH=1767225600 cairn list --format cyclonedx > ../bill.json
$ sh grep -E '"(bomFormat|specVersion|timestamp|id|content)"|brew/SKILL.md' ../bill.json
  "bomFormat" : "CycloneDX",
              "bom-ref" : "file:story.origin:.agents/skills/brew/SKILL.md",
                  "content" : "9d7d06fe024ab2f864784000e622085a23f21683"
                  "content" : "93256db4ef618be3731148691fee625aae00a7a2abf7966f1f9567c3f1f7cd0b"
              "name" : ".agents/skills/brew/SKILL.md",
                "id" : "Apache-2.0"
    "timestamp" : "2026-01-01T00:00:00Z",
  "specVersion" : "1.6",
$ sh grep -c "$(sha256sum .agents/skills/brew/SKILL.md | cut -c 1-64)" ../bill.json
1
$ SOURCE_DATE_EPOCH=1767225600 cairn list --format spdx > ../bill.spdx.json
$ sh grep -E '"(spdxVersion|created|licenseDeclared|fileName|versionInfo)"' ../bill.spdx.json
    "created" : "2026-01-01T00:00:00Z",
      "fileName" : "./.agents/skills/brew/SKILL.md",
      "licenseDeclared" : "NOASSERTION",
      "licenseDeclared" : "NOASSERTION",
      "versionInfo" : "1.0.0"
      "licenseDeclared" : "Apache-2.0",
  "spdxVersion" : "SPDX-2.3"
# the same installation gives the same bytes
$ SOURCE_DATE_EPOCH=1767225600 cairn list --format cyclonedx > ../again.json
$ sh cmp ../bill.json ../again.json
# an edited file has its own digest, and says so
$ append .agents/skills/brew/SKILL.md
  Mine.
$ SOURCE_DATE_EPOCH=1767225600 cairn list --format cyclonedx > ../edited.json
$ sh grep -c "$(sha256sum .agents/skills/brew/SKILL.md | cut -c 1-64)" ../edited.json
1
$ sh grep -c 'cairn:edited' ../edited.json
1
# a date that is none, and nothing to list
$ SOURCE_DATE_EPOCH=today cairn list --format spdx
error: `SOURCE_DATE_EPOCH` is invalid: expected seconds since 1970, not 'today' [bad-source-date]
  help: set it to a number, or unset it
? 2
$ mkdir ../plain
$ cd ../plain
$ cairn list --format spdx
error: /story/plain: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2
