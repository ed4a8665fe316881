internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The settings of the doctor: `[doctor]` of the config, else `.cairn/doctor.toml`. Neither needs an installation.
struct DoctorSettings {
  let invocation: Invocation
  let tree: any Tree

  /// The settings. `installed` is the config of an installation: its errors are reported as findings. Errors in a file
  /// that only has settings of the doctor are failures, and its warnings are printed.
  func choices(of installed: Config?) throws -> DoctorConfig {
    let configBytes = try Repository.read(CairnFile.config, in: tree)
    let own = try Repository.read(DoctorConfig.path, in: tree)
    if let stray = try Repository.strayPolicy(in: tree) { invocation.writer.warnOnce(stray) }
    guard let configBytes, DoctorConfig.occur(in: configBytes) else {
      guard let own else { return DoctorConfig() }
      return try choices(in: own)
    }
    if let own {
      invocation.writer.warn(.skippedFolders)
      if PackPolicy.occurs(in: own) { _ = try choices(in: own) }
    }
    if let installed { return installed.doctor }
    let (config, faults) = Config.read(configBytes)
    return try sound(config.doctor, faults, of: configBytes, at: CairnFile.config)
  }

  private func choices(in own: [UInt8]) throws -> DoctorConfig {
    let (config, faults) = DoctorConfig.read(own)
    return try sound(config, faults, of: own, at: DoctorConfig.path)
  }

  private func sound(
    _ config: DoctorConfig, _ faults: [Diagnostic], of bytes: [UInt8], at path: RelativePath
  ) throws -> DoctorConfig {
    let faults = (faults + Rule.faults(inNames: config.named)).sorted { $0.span < $1.span }
    let lines = LineIndex(bytes)
    let details = faults.map { Failure.Detail($0.underRule(in: path), in: path, at: lines.place(at: $0.span.lower)) }
    if let first = faults.first(where: { $0.severity == .error }) {
      throw Failure(
        "config-invalid", .invalid, path: path.text, place: lines.place(at: first.span.lower), details: details)
    }
    for detail in details { invocation.writer.warn(detail) }
    return config
  }
}

extension Message {
  fileprivate static let invalid = Message(
    "doctor.settings-invalid", "cannot read the doctor's settings\nfix what is listed below")
  fileprivate static let skippedFolders = Message(
    "doctor.settings-twice",
    ".cairn/doctor.toml was ignored because .cairn/config.toml has a [doctor] section\nkeep only one of them")
}
