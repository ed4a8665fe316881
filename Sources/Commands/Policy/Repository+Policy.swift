internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

extension Repository {
  /// The warning of a file that looks like a policy, but is not read; nil if there is none.
  static func strayPolicy(in tree: any Tree) throws -> Message? {
    try tree.entry(at: PackPolicy.unreadFile) == nil ? nil : .strayPolicy
  }

  /// The choices, or none yet if Cairn is not installed: then only the policy of a config file counts that has settings and
  /// nothing else. Throws if such a file has errors, because what it forbids is not known.
  func configOrPolicy() throws -> Config {
    if let config { return config }
    var config = Config()
    guard let configBytes, PackPolicy.occurs(in: configBytes) else { return config }
    let (read, faults) = Config.read(configBytes)
    try Self.refuse(faults, of: configBytes, at: CairnFile.config, id: "config-invalid", .configInvalid)
    config.policy = read.policy
    return config
  }
}

extension Message {
  fileprivate static let strayPolicy = Message(
    "policy.stray-file",
    ".cairn/policy.toml has no effect: the policy of a repository is [policy] in .cairn/config.toml\nmove it there")
}
