extension [String] {
  /// The values of an option that can be repeated, and whose value may itself be several, separated by commas.
  var separatedByCommas: [String] {
    flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
