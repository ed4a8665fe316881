internal import Doctor
internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// The size limit of a file that Cairn installs: the most that its own doctor reads. It applies to documents, to
/// generated files, and to the lock, which grows with their number.
enum SizeLimit {
  /// Throws if a plan would make a file exceed the limit that did not exceed it before; then nothing is written. What
  /// `undo` restores is the user's own and not limited.
  static func check(_ plan: Plan) throws(Failure) {
    guard plan.undoes == nil else { return }
    for operation in plan.operations {
      guard operation.after.size > SubjectReader.largest, operation.before.size <= SubjectReader.largest,
        FileKind(of: operation.path, isInSkill: true) != nil
      else { continue }
      throw Failure("document-too-large", .tooLarge, path: operation.path.text)
    }
    let count = plan.newLock.files.count + plan.newLock.blocks.count + plan.newLock.links.count
    // An entry takes at most four KiB: its path, its document's name and two digests.
    guard count > SubjectReader.largest / 4096 else { return }
    let size = plan.newLock.text.utf8.count
    let before = plan.oldLockBytes?.count ?? 0
    guard size > SubjectReader.largest, size > before else { return }
    throw Failure("too-many-documents", .tooMany(plan.newLock.files.count), path: CairnFile.lock.text)
  }
}

extension SizeLimit {
  /// Throws if a document of a pack would exceed the limit wherever the pack is installed, in one of its languages.
  /// `folder` is that of the pack, for the path in the message.
  static func check(_ pack: Pack, in folder: RelativePath?) throws(Failure) {
    guard pack.files.values.contains(where: { $0.bytes.count > SubjectReader.largest }) else { return }
    let agents = Set(pack.manifest.documents.flatMap { $0.agents.map(\.value) })
    for locale in pack.manifest.available {
      let documents = pack.documents(locale: locale, skills: pack.skills, agents: agents, revisions: false)
      for document in documents where FileKind(of: document.target, isInSkill: true) != nil {
        guard document.bytes.count > SubjectReader.largest,
          Text.normalized(document.bytes).count > SubjectReader.largest
        else { continue }
        let source = folder?.appending(document.source) ?? document.source
        throw Failure("document-too-large", .tooLarge, path: source.text)
      }
    }
  }
}

extension Content {
  fileprivate var size: Int {
    if case .file(let bytes, _) = self { return bytes.count }
    return 0
  }
}

extension Message {
  fileprivate static let tooLarge = Message(
    "size.document-too-large",
    "nothing was written: this document would be larger than {limit} MiB, the most that the doctor reads\nmake it smaller in its pack",
    ["limit": .number(SubjectReader.largest >> 20)])
  fileprivate static func tooMany(_ count: Int) -> Message {
    Message(
      "size.too-many-documents",
      "nothing was written: the lock file for {documents} documents would be larger than {limit} MiB, the most that the doctor reads\ninstall fewer skills (--profile, --skill), or split the pack",
      ["documents": .number(count), "limit": .number(SubjectReader.largest >> 20)])
  }
}
