internal import Doctor
internal import Platform

extension MachineFacts {
  /// The programs in the user's `PATH`; nil if it is not set.
  init?(_ environment: Environment) {
    guard let path = environment.variables["PATH"], !path.isEmpty else { return nil }
    let folders = path.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
    self.init(
      programs: Set(
        Self.requiredPrograms.filter { program in
          folders.contains { folder in
            guard let file = environment.files.resolve(folder + "/" + program) else { return false }
            if case .file(isExecutable: true, _)? = environment.files.entry(at: file) { return true }
            return false
          }
        }))
  }
}
