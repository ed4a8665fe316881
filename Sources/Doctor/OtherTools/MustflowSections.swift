/// The sections of a mustflow procedure.
enum MustflowSections {
  /// Their ids, in the order of the document.
  static let ids = [
    "purpose", "use-when", "do-not-use-when", "required-inputs", "preconditions", "allowed-edits", "procedure",
    "postconditions", "verification", "failure-handling", "output-format",
  ]
}
