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
skill.brew in ko is up to date: it was made from this text
$ cairn i18n diff brew ko --format json
{
  "cairn" : "0.1.0",
  "command" : "i18n diff",
  "diff" : "",
  "from" : {
    "revision" : 1
  },
  "id" : "skill.brew",
  "locale" : "ko",
  "path" : "locales/ko/skills/brew/SKILL.md",
  "root" : "/story/repo",
  "schema" : 1,
  "sections" : [
·
  ],
  "source" : "skills/brew/SKILL.md",
  "to" : {
    "revision" : 1
  }
}

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
skill.brew in ko was made from revision 1 (commit fbef819538a4, 2026-01-01T00:00:00Z); the source is at revision 3
diff --git a/skills/brew/SKILL.md b/skills/brew/SKILL.md
--- a/skills/brew/SKILL.md
+++ b/skills/brew/SKILL.md
@@ -13,11 +13,17 @@
\u{20}
 ## Needs
\u{20}
-Tea and water.
+Tea, water and a pot.
\u{20}
 <!-- cairn-section: steps -->
\u{20}
 ## Steps
\u{20}
-Boil the water.
+Boil the water for three minutes.
 Pour it.
+
+<!-- cairn-section: notes -->
+
+## Notes
+
+Green tea needs less.
locales/ko/skills/brew/SKILL.md:12: 'needs' in ko
ko| <!-- cairn-section: needs -->
ko|
ko| ## 준비물
ko|
ko| 차와 물.
locales/ko/skills/brew/SKILL.md:18: 'steps' in ko
ko| <!-- cairn-section: steps -->
ko|
ko| ## 순서
ko|
ko| 물을 끓입니다.
ko| 따릅니다.
locales/ko/skills/brew/SKILL.md: 'notes' is not in ko yet
  help: after the translation: `cairn i18n accept skill.brew ko`
$ cairn i18n diff locales/ko/skills/brew/SKILL.md ko --format json
{
  "cairn" : "0.1.0",
  "command" : "i18n diff",
  "diff" : "diff --git a/skills/brew/SKILL.md b/skills/brew/SKILL.md\n--- a/skills/brew/SKILL.md\n+++ b/skills/brew/SKILL.md\n@@ -13,11 +13,17 @@\n \n ## Needs\n \n-Tea and water.\n+Tea, water and a pot.\n \n <!-- cairn-section: steps -->\n \n ## Steps\n \n-Boil the water.\n+Boil the water for three minutes.\n Pour it.\n+\n+<!-- cairn-section: notes -->\n+\n+## Notes\n+\n+Green tea needs less.\n",
  "from" : {
    "commit" : "fbef819538a40ad9528a3aa56215ff54513bf9b1",
    "revision" : 1
  },
  "id" : "skill.brew",
  "locale" : "ko",
  "path" : "locales/ko/skills/brew/SKILL.md",
  "root" : "/story/repo",
  "schema" : 1,
  "sections" : [
    {
      "frontMatter" : false,
      "id" : "needs",
      "line" : 12,
      "text" : "<!-- cairn-section: needs -->\n\n## 준비물\n\n차와 물.",
      "title" : "준비물"
    },
    {
      "frontMatter" : false,
      "id" : "steps",
      "line" : 18,
      "text" : "<!-- cairn-section: steps -->\n\n## 순서\n\n물을 끓입니다.\n따릅니다.",
      "title" : "순서"
    },
    {
      "frontMatter" : false,
      "id" : "notes",
      "text" : "",
      "title" : "Notes"
    }
  ],
  "source" : "skills/brew/SKILL.md",
  "to" : {
    "revision" : 3
  }
}

# sections without markers have the order of their headings
$ sh sed -i.old 's/Wait\./Wait a minute./' skills/pour/SKILL.md; rm skills/pour/SKILL.md.old
$ cairn i18n diff pour ko
skill.pour in ko was made from revision 1 (commit fbef819538a4, 2026-01-01T00:00:00Z); the source is at revision 1
diff --git a/skills/pour/SKILL.md b/skills/pour/SKILL.md
--- a/skills/pour/SKILL.md
+++ b/skills/pour/SKILL.md
@@ -9,4 +9,4 @@
\u{20}
 ## After
\u{20}
-Wait.
+Wait a minute.
locales/ko/skills/pour/SKILL.md:10: '그 다음' in ko
ko| ## 그 다음
ko|
ko| 기다립니다.
  help: after the translation: `cairn i18n accept skill.pour ko`

# without the digest, the commit whose ledger has the revision is meant
$ sh grep -v '^source = "sha' ledger.toml > new.toml; mv new.toml ledger.toml
$ cairn i18n diff skill.brew ko --quiet
diff --git a/skills/brew/SKILL.md b/skills/brew/SKILL.md
--- a/skills/brew/SKILL.md
+++ b/skills/brew/SKILL.md
@@ -13,11 +13,17 @@
\u{20}
 ## Needs
\u{20}
-Tea and water.
+Tea, water and a pot.
\u{20}
 <!-- cairn-section: steps -->
\u{20}
 ## Steps
\u{20}
-Boil the water.
+Boil the water for three minutes.
 Pour it.
+
+<!-- cairn-section: notes -->
+
+## Notes
+
+Green tea needs less.
locales/ko/skills/brew/SKILL.md:12: 'needs' in ko
ko| <!-- cairn-section: needs -->
ko|
ko| ## 준비물
ko|
ko| 차와 물.
locales/ko/skills/brew/SKILL.md:18: 'steps' in ko
ko| <!-- cairn-section: steps -->
ko|
ko| ## 순서
ko|
ko| 물을 끓입니다.
ko| 따릅니다.
locales/ko/skills/brew/SKILL.md: 'notes' is not in ko yet

# a shallow clone does not have the text
$ sh git add -A && GIT_COMMITTER_DATE=2026-01-03T00:00:00Z GIT_AUTHOR_DATE=2026-01-03T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm third
$ sh git checkout -q HEAD~1 -- ledger.toml && GIT_COMMITTER_DATE=2026-01-04T00:00:00Z GIT_AUTHOR_DATE=2026-01-04T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm fourth
$ git clone --quiet --depth 1 file:///story/repo ../shallow
$ cairn -C ../shallow i18n diff skill.brew ko
error: skills/brew/SKILL.md: skill.brew in ko was made from revision 1, which is not in this clone: it has no older commits [source-not-found]
  help: run `git fetch --unshallow --tags`
? 2
$ cd ../shallow
$ git fetch --quiet --unshallow
$ cairn i18n diff skill.brew ko --quiet
diff --git a/skills/brew/SKILL.md b/skills/brew/SKILL.md
--- a/skills/brew/SKILL.md
+++ b/skills/brew/SKILL.md
@@ -13,11 +13,17 @@
\u{20}
 ## Needs
\u{20}
-Tea and water.
+Tea, water and a pot.
\u{20}
 <!-- cairn-section: steps -->
\u{20}
 ## Steps
\u{20}
-Boil the water.
+Boil the water for three minutes.
 Pour it.
+
+<!-- cairn-section: notes -->
+
+## Notes
+
+Green tea needs less.
locales/ko/skills/brew/SKILL.md:12: 'needs' in ko
ko| <!-- cairn-section: needs -->
ko|
ko| ## 준비물
ko|
ko| 차와 물.
locales/ko/skills/brew/SKILL.md:18: 'steps' in ko
ko| <!-- cairn-section: steps -->
ko|
ko| ## 순서
ko|
ko| 물을 끓입니다.
ko| 따릅니다.
locales/ko/skills/brew/SKILL.md: 'notes' is not in ko yet
$ cd ../repo

# the text is only in a tag
$ sh git tag v1 HEAD~3 && git checkout -q --orphan fresh && GIT_COMMITTER_DATE=2026-01-05T00:00:00Z GIT_AUTHOR_DATE=2026-01-05T00:00:00Z git -c user.name=t -c user.email=t@example.org commit -qm fresh
$ cairn i18n diff skill.brew ko --quiet
diff --git a/skills/brew/SKILL.md b/skills/brew/SKILL.md
--- a/skills/brew/SKILL.md
+++ b/skills/brew/SKILL.md
@@ -13,11 +13,17 @@
\u{20}
 ## Needs
\u{20}
-Tea and water.
+Tea, water and a pot.
\u{20}
 <!-- cairn-section: steps -->
\u{20}
 ## Steps
\u{20}
-Boil the water.
+Boil the water for three minutes.
 Pour it.
+
+<!-- cairn-section: notes -->
+
+## Notes
+
+Green tea needs less.
locales/ko/skills/brew/SKILL.md:12: 'needs' in ko
ko| <!-- cairn-section: needs -->
ko|
ko| ## 준비물
ko|
ko| 차와 물.
locales/ko/skills/brew/SKILL.md:18: 'steps' in ko
ko| <!-- cairn-section: steps -->
ko|
ko| ## 순서
ko|
ko| 물을 끓입니다.
ko| 따릅니다.
locales/ko/skills/brew/SKILL.md: 'notes' is not in ko yet
$ sh git tag -d v1 > /dev/null
$ cairn i18n diff skill.brew ko
error: skills/brew/SKILL.md: skill.brew in ko was made from revision 1, which is neither in git's history nor in a tag [source-not-found]
  help: run `git fetch --tags`, or compare the whole document with its translation
? 2

# outside of git
$ sh mkdir ../plain && cp -R manifest.toml ledger.toml skills locales ../plain/
$ cairn -C ../plain i18n diff skill.brew ko
error: skills/brew/SKILL.md: skill.brew in ko was made from revision 1, which cannot be found: the pack is not in a git repository [source-not-found]
  help: compare the whole document with its translation
? 2

# a document that is not translated, one whose source is deleted, and names that mean nothing
$ cairn i18n diff skills/ ko
error: 'skills/' means 2 documents [several-documents]
  help: name one of them: skill.brew, skill.pour
? 64
$ cairn i18n new fr --yes --quiet
$ cairn i18n diff skill.brew fr
error: locales/fr/skills/brew/SKILL.md: it is not recorded what skill.brew in fr was made from [not-accepted]
  help: translate the document, then run `cairn i18n accept skill.brew fr`
? 2
$ delete locales/fr/skills/brew/SKILL.md
$ cairn i18n diff skill.brew fr
error: the pack has no skill.brew in fr [not-translated]
  help: `cairn i18n new fr` creates a copy to translate
? 2
$ delete skills/pour
$ cairn i18n diff skill.pour ko
error: locales/ko/skills/pour/SKILL.md: the source of skill.pour does not exist [source-missing]
  help: restore it, or delete its translations
? 2
$ cairn i18n diff steep ko
error: unknown document 'steep' [unknown-document]
  help: available: skill.brew, skill.pour
? 64
$ cairn i18n diff skill.brew xx
error: the pack is not available in 'xx' [unknown-locale]
  help: available: fr, ko; `cairn i18n new` adds a language
? 64
