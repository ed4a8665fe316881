internal import Doctor
internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

extension SubjectReader {
  /// Tells of settings of the doctor in folders below the root, which have no effect there. `listed` are all files without
  /// those of nested installations; of folders that have nothing to do with the checked paths nothing is said.
  func noteSettings(among listed: [RelativePath], below paths: [RelativePath]) {
    let own = Set([CairnFile.config, DoctorConfig.path])
    for path in listed where path.isNamed("config.toml") || path.isNamed("doctor.toml") {
      guard !own.contains(path), let place = path.parent, place.isNamed(".cairn"), let folder = place.parent else {
        continue
      }
      guard paths.isEmpty || paths.contains(where: { $0.isWithin(folder) || folder.isWithin($0) }) else { continue }
      invocation.writer.noteOnce(.unreadSettings(path))
    }
  }
}

extension Message {
  fileprivate static func unreadSettings(_ path: RelativePath) -> Message {
    Message(
      "doctor.unread-settings",
      "{path} has no effect, because the doctor reads its settings in the root of the repository\nmove them to .cairn/config.toml in the root",
      ["path": .text(PrintableText.text(path.text))])
  }
}
