internal import Doctor
internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// How much one file may hold that Cairn installs: no more than its own doctor reads. One limit for documents, for what is
/// rendered, and for the lock, which grows with their number.
enum SizeLimit {
  /// Throws where a plan would leave a file beyond the limit that was not beyond it before; nothing is written then. What
  /// `undo` brings back is the user's own.
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

extension Content {
  fileprivate var size: Int {
    if case .file(let bytes, _) = self { return bytes.count }
    return 0
  }
}

extension Message {
  fileprivate static let tooLarge = Message(
    "size.document-too-large",
    "nothing was written: this document would have more than {limit} MiB, and cairn's doctor reads no more; make it smaller in its pack",
    ["limit": .number(SubjectReader.largest >> 20)])
  fileprivate static func tooMany(_ count: Int) -> Message {
    Message(
      "size.too-many-documents",
      "nothing was written: the record of {documents} documents would have more than {limit} MiB, and cairn's doctor reads no more; install fewer skills (--profile, --skill), or split the pack",
      ["documents": .number(count), "limit": .number(SubjectReader.largest >> 20)])
  }
}
