/// The sections of a procedure of mustflow.
enum MustflowSections {
  /// Their ids, in the order in which they stand.
  static let ids = [
    "purpose", "use-when", "do-not-use-when", "required-inputs", "preconditions", "allowed-edits", "procedure",
    "postconditions", "verification", "failure-handling", "output-format",
  ]
}
