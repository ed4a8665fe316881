internal import Installing
internal import Reporting
internal import Vocabulary

/// A row of a plan, in JSON.
struct StepOutput: Encodable {
  let path: String
  let action: String
  let block: String?
  let document: String?
  let message: String?
  let local: Bool?

  init(_ step: Step, _ catalog: Catalog) {
    path = step.path.text
    action = step.action.rawValue
    block = step.block
    document = step.document
    message = step.note.map { catalog.text(of: $0) }
    local = step.isLocal ? true : nil
  }
}

/// A plan, in JSON.
struct PlanOutput: Encodable {
  let root: String
  /// Whether the plan was applied.
  let applied: Bool
  let changes: [StepOutput]
  /// How many rows there are of each action.
  let summary: [String: Int]
  /// The paths to commit.
  let commit: [String]
  /// Targets that another process changed during the run, and that were skipped.
  let skipped: [String]
  let diff: String?
  /// For an upgrade: the packs that change version, those that do not, and the doctor's counts afterwards.
  var packs: [PackVersionChangeOutput]?
  var upToDate: [UpToDatePack]?
  var doctor: DoctorOutput?
  /// For an upgrade: the result of the update of the executable, if a newer one was searched for.
  var executable: SelfUpdateOutput?
  /// Executable files that git has without their execute bit, for `git add --chmod=+x`; nil if there are none.
  var unmarked: [String]?
}
