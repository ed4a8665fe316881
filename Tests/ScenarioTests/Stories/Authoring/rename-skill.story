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
$ cairn i18n status
$ cairn doctor
$ git add -A
$ git commit -q -m rename
$ git tag v0.2.0
$ cd ../repo
$ cairn upgrade --repo-only --yes
$ sh tail -n 2 .agents/skills/bug-report/SKILL.md
$ sh grep add .cairn/config.toml
$ cairn doctor --strict
