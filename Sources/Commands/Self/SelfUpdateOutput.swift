/// The result of a search for another executable, in JSON.
struct SelfUpdateOutput: Encodable, Hashable {
  /// The version of the running executable.
  let current: String
  /// The version that was found, or installed.
  let version: String
  let channel: String?
  var security: Bool?
  /// Whether this run installed it.
  var applied: Bool
}
