# a skill of a pack is renamed as the page for authors says: its translations stay, and the users' edits move
$ cairn new pack ../ours --id example.ours --locale en --locale es --yes --quiet
$ cd ../ours
$ git init -q --initial-branch=main
$ git add -A
$ git commit -q -m first
$ git tag v0.1.0
$ cd ../repo
$ cairn init --profile none --yes --quiet
$ cairn add file:///story/ours#^0 --skill example-bug-report --yes --quiet
$ append .agents/skills/example-bug-report/SKILL.md

  Attach the log.
$ cd ../ours
$ git mv skills/example-bug-report skills/bug-report
$ git mv locales/es/skills/example-bug-report locales/es/skills/bug-report
$ sh for f in skills/bug-report/SKILL.md locales/es/skills/bug-report/SKILL.md ledger.toml routes.toml; do sed 's/example-bug-report/bug-report/' $f > ../new && cp ../new $f; done
$ append manifest.toml

  [[retired]]
  target = ".agents/skills/example-bug-report"
  since = "0.2.0"
  replaced-by = ".agents/skills/bug-report"
$ cairn pack bump --editorial bug-report --version minor --yes
warning: CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
version 0.2.0, was 0.1.0
compared with the tag v0.1.0
skill.bug-report: new digest, still revision 1
updated  .claude-plugin/marketplace.json
updated  .claude-plugin/plugin.json
updated  CHANGELOG.md  (0.2.0, 2026-01-02)
updated  apm.yml
updated  ledger.toml
updated  manifest.toml
total: updated 6
to commit: `git add .claude-plugin/marketplace.json .claude-plugin/plugin.json CHANGELOG.md apm.yml ledger.toml manifest.toml && git commit`
warning: 5 other files of the pack are not committed
  help: commit them too, before you set the tag
after the commit: `git tag v0.2.0`
$ cairn i18n status
                  rev  es
skill.bug-report  1    m
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
es: 1 of 1 up to date, 0 outdated, 0 missing, 0 reviewed by a human
$ cairn doctor
9 files checked, no findings
$ git add -A
$ git commit -q -m rename
$ git tag v0.2.0
$ cd ../repo
$ cairn upgrade --repo-only --yes
example.ours: 0.1.0 -> 0.2.0
  file:///story/ours#^0: commit a0c32b76e138 -> 7064d9a744e6
    - rename
  0.2.0
updated  .agents/skills/INDEX.md  (to match the installed skills)
moved    .agents/skills/bug-report/SKILL.md  (from .agents/skills/example-bug-report/SKILL.md, with your edits)
updated  .agents/skills/routes.toml
total: updated 2, moved 1
to commit: `git add .agents .cairn && git commit`
1 info in 8 files; `-v` shows the info
$ sh tail -n 2 .agents/skills/bug-report/SKILL.md
·
Attach the log.
$ sh grep add .cairn/config.toml
add = ["example-bug-report"]
$ cairn doctor --strict
1 info in 8 files; `-v` shows the info
