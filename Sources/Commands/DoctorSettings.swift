internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What tunes the doctor: `[doctor]` of the config, else `.cairn/doctor.toml`. Neither needs an installation.
struct DoctorSettings {
  let session: Session
  let tree: any Tree

  /// The settings. `installed` are the choices of an installation, whose config's faults are findings; those of a file that
  /// only tunes the doctor are failures, or said where they are warnings.
  func choices(of installed: Choices?) throws -> DoctorChoices {
    let config = try Repository.read(OwnFile.config, in: tree)
    let own = try Repository.read(DoctorChoices.path, in: tree)
    guard let config, DoctorChoices.stand(in: config) else {
      guard let own else { return DoctorChoices() }
      let (choices, faults) = DoctorChoices.read(own)
      return try sound(choices, faults, of: own, at: DoctorChoices.path)
    }
    if own != nil { session.voice.say(.passedOver) }
    if let installed { return installed.doctor }
    let (choices, faults) = Choices.read(config)
    return try sound(choices.doctor, faults, of: config, at: OwnFile.config)
  }

  private func sound(
    _ choices: DoctorChoices, _ faults: [Diagnostic], of bytes: [UInt8], at path: RelativePath
  ) throws -> DoctorChoices {
    let faults = (faults + Rule.faults(inNames: choices.named)).sorted { $0.span < $1.span }
    let lines = LineIndex(bytes)
    let details = faults.map { Failure.Detail($0, in: path, at: lines.place(at: $0.span.lower)) }
    if let first = faults.first(where: { $0.severity == .error }) {
      throw Failure(
        "config-invalid", .invalid, path: path.text, place: lines.place(at: first.span.lower), details: details)
    }
    for detail in details { session.voice.say(detail) }
    return choices
  }
}

extension Message {
  fileprivate static let invalid = Message("doctor.settings-invalid", "the doctor's settings cannot be read")
  fileprivate static let passedOver = Message(
    "doctor.settings-twice",
    ".cairn/doctor.toml is not read, since .cairn/config.toml has [doctor]; keep one of them")
}
