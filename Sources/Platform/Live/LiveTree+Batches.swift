internal import Dispatch
internal import Synchronization
import Vocabulary

extension LiveTree {
  /// The files of one folder are written one after the other, because a file system lets one process after the other
  /// change a folder; those of different folders at once, if there are many.
  func create(_ files: [NewFile]) throws(TreeError) {
    var folders: [RelativePath?] = []
    var byFolder: [RelativePath?: [NewFile]] = [:]
    for file in files {
      let folder = file.path.parent
      if byFolder[folder] == nil { folders.append(folder) }
      byFolder[folder, default: []].append(file)
    }
    guard files.count >= Self.fewFiles, folders.count > 1 else {
      for folder in folders { try create(byFolder[folder] ?? [], in: folder) }
      return
    }
    // The folder with the most files first, as one part, and the others in turn.
    let ordered = folders.sorted { (byFolder[$0]?.count ?? 0) > (byFolder[$1]?.count ?? 0) }
    let batches = ordered.map { ($0, byFolder[$0] ?? []) }
    let next = Mutex(0)
    let failed = Mutex<TreeError?>(nil)
    DispatchQueue.concurrentPerform(iterations: min(Self.mostAtOnce, batches.count)) { _ in
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < batches.count, failed.withLock({ $0 == nil }) else { return }
        do throws(TreeError) {
          try create(batches[number].1, in: batches[number].0)
        } catch {
          failed.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failed.withLock({ $0 }) { throw error }
  }

  /// Writes files into one folder, which is created if it is missing, and opened once.
  private func create(_ files: [NewFile], in folder: RelativePath?) throws(TreeError) {
    guard let folder else { return try create(files, in: descriptor.number) }
    _ = try makeFolder(folder, permissions: nil)
    let open = try open(folder, for: .passing, onBehalfOf: folder)
    try create(files, in: open.number)
  }

  private func create(_ files: [NewFile], in folder: Int32) throws(TreeError) {
    for file in files {
      switch file.content {
      case .link(let text): try createLink(file.path.name, in: folder, to: text, at: file.path)
      case .file(let bytes, let isExecutable, let permissions):
        try create(
          file.path.name, in: folder, bytes: bytes, isExecutable: isExecutable, permissions: permissions, at: file.path)
      }
    }
  }

  /// Fewer files than this are written by one thread.
  private static let fewFiles = 64
  /// More threads than this wait for the file system most of the time.
  private static let mostAtOnce = 4
}
