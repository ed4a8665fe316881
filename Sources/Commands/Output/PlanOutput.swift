internal import Installing
internal import Reporting
internal import Vocabulary

/// A row of a plan, in JSON.
struct StepOutput: Codable, DescribedKeys {
  let path: String
  let action: Action
  let block: String?
  let document: String?
  let message: String?
  let local: Bool?

  init(_ step: Step, _ catalog: Catalog) {
    path = step.path.text
    action = step.action
    block = step.block
    document = step.document
    message = step.note.map { catalog.text(of: $0) }
    local = step.isLocal ? true : nil
  }

  static let keyTexts = [
    "path": "The file.",
    "action": "What is done, or was done.",
    "block": "The id of the managed block; not there for a whole file.",
    "document": "The id of the document.",
    "message": "Why, or what to do, in the language of the run.",
    "local": "Whether git ignores the file, so that only this checkout has it; only there if it is so.",
  ]
}

/// A plan, in JSON.
struct PlanOutput: AnswerBody {
  let root: String
  /// Whether the plan was applied.
  let applied: Bool
  let changes: [StepOutput]
  /// How many rows there are of each action.
  let summary: [String: Int]
  /// The paths to commit.
  let commit: [String]
  /// Targets that another process changed during the run, and that were skipped; and files that were asked for and left
  /// out.
  let skipped: [String]
  let diff: String?
  /// For an upgrade: the packs that change version, those that do not, and the doctor's counts afterwards.
  var packs: [PackVersionChangeOutput]?
  var upToDate: [UpToDatePack]?
  var doctor: DoctorOutput?
  /// For an upgrade: the result of the update of the executable, if a newer one was searched for.
  var executable: SelfUpdateOutput?
  /// For `pack bump`: what changes in the ledger; nil if nothing does.
  var revisions: [RevisionOutput]?
  /// Executable files that git has without their execute bit, for `git add --chmod=+x`; nil if there are none.
  var unmarked: [String]?
  /// Files that would change, but are outside of this checkout; nil if there are none.
  var notCheckedOut: [String]?
  /// For a sync: how the choices of the config file differ from what is installed; nil if they do not.
  var unfollowed: [String]?
  /// For a sync: the chosen language, if no pack has it.
  var unavailableLocale: String?

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "applied": "Whether the changes were written.",
    "changes": "Each file with what is done to it.",
    "summary": "How many files there are for each action.",
    "commit": "The paths to commit.",
    "skipped":
      "Files that were not written: another process changed them during the run, or they are copies to translate.",
    "diff": "The changes as a unified diff, with `--diff`.",
    "packs": "The packs that change version, of an upgrade.",
    "upToDate": "The packs that do not change, of an upgrade.",
    "doctor": "What the doctor finds after the upgrade.",
    "executable": "The update of the executable, if a newer one was searched for.",
    "revisions": "The documents whose entries in the ledger change, of `pack bump`.",
    "unmarked": "Files to mark as executable in git, with `git add --chmod=+x`; only there if there are any.",
    "notCheckedOut":
      "Files that would change, but are outside of a sparse checkout or in a submodule that is not checked out; only there if there are any.",
    "unfollowed":
      "What the config file chooses and is not installed, and the reverse, of `sync`; only there if there is anything.",
    "unavailableLocale": "The chosen language, if no chosen pack has it, of `sync`; only there if it is so.",
  ]
}
