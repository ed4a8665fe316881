internal import Doctor
internal import Installing
internal import Reporting
internal import Vocabulary

/// How an installation relates to its config, its packs and git.
struct InstallStatus {
  var configFaults: [Diagnostic] = []
  var lockFaults: [Diagnostic] = []
  var drifts: [Drift] = []
  var packs: [PackStatus] = []
  var missingBases: [MissingBase] = []
  /// How many bases differ from their text only in whitespace at the end.
  var reformattedBases = 0
  var ignored: [IgnoredTarget] = []
  var leftOut = CheckoutOmissions()
  var forms: [InstalledForm] = []
  /// The paths that a sync would look at.
  var planned: Set<RelativePath> = []
}
