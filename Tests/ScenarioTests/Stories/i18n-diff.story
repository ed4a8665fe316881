# a plain pack in git, with a translation of each of two skills
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use it for guests.
  metadata:
    cairn-document: skill.brew
    cairn-locale: en
    cairn-revision: "1"
  ---

  # Brew

  <!-- cairn-section: needs -->

  ## Needs

  Tea and water.

  <!-- cairn-section: steps -->

  ## Steps

  Boil the water.
  Pour it.
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 차를 우립니다. 손님이 올 때 씁니다.
  metadata:
    cairn-document: skill.brew
    cairn-locale: ko
    cairn-revision: "1"
  ---

  # 우리기

  <!-- cairn-section: needs -->

  ## 준비물

  차와 물.

  <!-- cairn-section: steps -->

  ## 순서

  물을 끓입니다.
  따릅니다.
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use it when the tea is ready.
  ---

  # Pour

  Pour slowly.

  ## After

  Wait.
$ write locales/ko/skills/pour/SKILL.md
  ---
  name: pour
  description: 차를 따릅니다. 차가 준비되면 씁니다.
  ---

  # 따르기

  천천히 따릅니다.

  ## 그 다음

  기다립니다.
$ cairn i18n new ko --yes --quiet
$ cairn i18n accept all ko --yes --quiet
$ sh git add -A && GIT_COMMITTER_DATE=2026-01-01T00:00:00Z GIT_AUTHOR_DATE=2026-01-01T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm first

# nothing changed
$ cairn i18n diff skill.brew ko
$ cairn i18n diff brew ko --format json

# the source changes twice, and gets a section
$ sh sed -i.old 's/Boil the water/Boil the water for three minutes/' skills/brew/SKILL.md; rm skills/brew/SKILL.md.old
$ append skills/brew/SKILL.md

  <!-- cairn-section: notes -->

  ## Notes

  Green tea needs less.
$ cairn pack bump --yes --quiet
$ sh git add -A && GIT_COMMITTER_DATE=2026-01-02T00:00:00Z GIT_AUTHOR_DATE=2026-01-02T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm second
$ sh sed -i.old 's/Tea and water/Tea, water and a pot/' skills/brew/SKILL.md; rm skills/brew/SKILL.md.old
$ cairn pack bump --yes --quiet
$ cairn i18n diff skill.brew ko
$ cairn i18n diff locales/ko/skills/brew/SKILL.md ko --format json

# sections without markers have the order of their headings
$ sh sed -i.old 's/Wait\./Wait a minute./' skills/pour/SKILL.md; rm skills/pour/SKILL.md.old
$ cairn i18n diff pour ko

# without the digest, the commit whose ledger has the revision is meant
$ sh grep -v '^source = "sha' ledger.toml > new.toml; mv new.toml ledger.toml
$ cairn i18n diff skill.brew ko --quiet

# a shallow clone does not have the text
$ sh git add -A && GIT_COMMITTER_DATE=2026-01-03T00:00:00Z GIT_AUTHOR_DATE=2026-01-03T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm third
$ sh git checkout -q HEAD~1 -- ledger.toml && GIT_COMMITTER_DATE=2026-01-04T00:00:00Z GIT_AUTHOR_DATE=2026-01-04T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm fourth
$ git clone --quiet --depth 1 file:///story/repo ../shallow
$ cairn -C ../shallow i18n diff skill.brew ko
$ cd ../shallow
$ git fetch --quiet --unshallow
$ cairn i18n diff skill.brew ko --quiet
$ cd ../repo

# the text is only in a tag
$ sh git tag v1 HEAD~3 && git checkout -q --orphan fresh && GIT_COMMITTER_DATE=2026-01-05T00:00:00Z GIT_AUTHOR_DATE=2026-01-05T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm fresh
$ cairn i18n diff skill.brew ko --quiet
$ sh git tag -d v1 > /dev/null
$ cairn i18n diff skill.brew ko

# outside of git
$ sh mkdir ../plain && cp -R manifest.toml ledger.toml skills locales ../plain/
$ cairn -C ../plain i18n diff skill.brew ko

# a document that is not translated, one whose source is deleted, and names that mean nothing
$ cairn i18n diff skills/ ko
$ cairn i18n new fr --yes --quiet
$ cairn i18n diff skill.brew fr
$ delete locales/fr/skills/brew/SKILL.md
$ cairn i18n diff skill.brew fr
$ delete skills/pour
$ cairn i18n diff skill.pour ko
$ cairn i18n diff steep ko
$ cairn i18n diff skill.brew xx
