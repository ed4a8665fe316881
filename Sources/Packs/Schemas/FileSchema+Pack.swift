internal import Reporting

/// The files of a pack.
extension FileSchema {
  static var manifest: FileSchema {
    FileSchema(
      name: "manifest", title: "manifest.toml: what a pack is", shape: Manifest.shape,
      texts: [
        "schema": numberText,
        "pack": "The pack itself.",
        "pack.id": "Two or more words of a-z, 0-9 and hyphens, joined by dots.",
        "pack.name": "The name for people.",
        "pack.version": "The version (Semantic Versioning 2.0.0).",
        "pack.description": "What the pack is for.",
        "pack.license": "The license of the pack.",
        "pack.layout": "Where the documents are: `plain` or `full`; if it is left out, the folders tell.",
        "pack.templates": "The folder of the documents; `templates` if it is left out.",
        "pack.ledger": "The file that tracks translations.",
        "pack.changelog": "The changelog, in the form of Keep a Changelog; `CHANGELOG.md` if it is left out.",
        "pack.requires": "The versions of Cairn that can install the pack.",
        "locales": "The languages of the pack; English only if it is left out.",
        "locales.source": "The language that the others are translated from.",
        "locales.available": "The languages that can be chosen, the source among them.",
        "profiles": "Sets of skills, by name.",
        "profiles.default": "The profile if none is chosen; without it, all skills.",
        "profiles.*": "A profile.",
        "profiles.*.description": "What the profile is for.",
        "profiles.*.extends": "Profiles whose skills are included.",
        "profiles.*.skills": "The skills; `*` stands for all of them.",
        "kinds": "Which sections documents have, by the `cairn-kind` of the document.",
        "kinds.*": "The sections of one kind.",
        "kinds.*.required": "Sections that must be there, in this order.",
        "kinds.*.optional": "Sections that may be anywhere after the first.",
        "documents": "What is installed and is not a skill.",
        "documents.id": "Such as `agents.root`; not below `skill.`.",
        "documents.source": "The file in the folder of its language, or in the one for all languages.",
        "documents.target": "Where it is installed, from the repository root.",
        "documents.policy": "What Cairn does with the file: `file`, `block`, `once` or `generated`.",
        "documents.agents": "If there are any, it is installed only if one of these agents is chosen.",
        "skills": "What is to know of skills beyond their folders, by name.",
        "skills.*": "A skill.",
        "skills.*.requires": "Skills that are installed with it.",
        "retired": "Paths that older versions wrote, and this one does not.",
        "retired.target": "The path, which an upgrade deletes unless it was edited.",
        "retired.since": "The first version without it.",
        "retired.replaced-by": "The path that edits move to.",
      ])
  }

  static var ledger: FileSchema {
    FileSchema(
      name: "ledger", title: "The ledger: which revision of the source each translation was made from",
      shape: Ledger.shape,
      texts: [
        "schema": numberText,
        "source": "The language of the sources.",
        "documents": "The documents, by id: `agents.root`, `skill.release`, `skill.release/references/report.md`.",
        "documents.*": "A document.",
        "documents.*.revision": "Raised with every change of the source.",
        "documents.*.digest": "The digest of the source text at that revision, without the value of `cairn-revision`.",
        "documents.*.*": "A translation, by language.",
        "documents.*.*.revision": "The revision of the source that it was made from.",
        "documents.*.*.source": "The digest of the source that it was made from.",
        "documents.*.*.review": "Whether a human has read it.",
      ])
  }

  static var routes: FileSchema {
    FileSchema(
      name: "routes", title: "routes.toml: which task leads to which skill", shape: Routes.shape,
      texts: [
        "schema": numberText,
        "categories": "The tables of INDEX.md, by id.",
        "categories.*": "A category.",
        "categories.*.priority": "The order of the tables, the lowest first.",
        "categories.*.title": "The heading, by language.",
        "categories.*.title.*": "The heading in this language.",
        "reasons": "What may be known of a task, by id.",
        "reasons.*": "A reason.",
        "reasons.*.description": "What the reason says about a task.",
        "routes": "When a skill applies, by the name of the skill.",
        "routes.*": "The route of one skill.",
        "routes.*.category": "The id of one of the categories.",
        "routes.*.type": "The role of the skill in a task.",
        "routes.*.priority": "The higher one is chosen if two skills fit equally well.",
        "routes.*.reasons": "Reasons that lead to the skill.",
        "routes.*.paths": "Patterns for the files that it is about.",
        "routes.*.suggests": "Skills to use with it.",
        "routes.*.excludes": "Skills that are not used together with it.",
        "routes.*.terms": "Words and phrases of a task, by language.",
        "routes.*.terms.*": "Words and phrases in this language.",
      ])
  }
}
