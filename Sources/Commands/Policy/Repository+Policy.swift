internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

extension Repository {
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
