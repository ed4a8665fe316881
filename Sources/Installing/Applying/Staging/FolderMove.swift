internal import Platform
internal import Vocabulary

/// A new folder of a transaction, whose files are staged in a folder of their own: one rename puts all of them in place.
///
/// This only saves work, and the journal does not name it: each file is a step of its own, which is done if its staged
/// name no longer exists, and which moves the file alone if the folder could not be moved.
struct FolderMove: Equatable {
  let staged: RelativePath
  let target: RelativePath
  /// The staged names of its files.
  let files: [RelativePath]

  /// The folders among the steps of a transaction that are to be moved as a whole; `new` is its folder for new bytes. New
  /// bases for a folder that was there already are not.
  static func all(in steps: [JournalStep], stagedIn new: RelativePath) -> [FolderMove] {
    var order: [RelativePath] = []
    // nil for a folder whose files do not belong together.
    var targets: [RelativePath: RelativePath?] = [:]
    var files: [RelativePath: [RelativePath]] = [:]
    for step in steps {
      guard let staged = step.staged.prefix(through: new.text.utf8.count + 1), step.staged.isWithin(new),
        let rest = step.staged.relative(to: staged), !staged.isNamed(StagingPlaces.bases)
      else { continue }
      files[staged, default: []].append(step.staged)
      let target = step.before == .absent ? step.path.folder(above: rest) : nil
      if let known = targets[staged] {
        if known != target { targets[staged] = .some(nil) }
      } else {
        order.append(staged)
        targets[staged] = .some(target)
      }
    }
    return order.compactMap { staged in
      guard let known = targets[staged], let target = known else { return nil }
      return FolderMove(staged: staged, target: target, files: files[staged] ?? [])
    }
  }

  /// Moves the folder, if nothing is at its target; whatever prevents that, also prevents or delays the steps of its
  /// files, and is reported there. Returns whether it was moved now. A folder whose files were moved one by one is left,
  /// which an earlier run may have done, unless this one `isFirst`.
  func apply(in tree: any WritableTree, isFirst: Bool) -> Bool {
    do throws(TreeError) {
      if !isFirst { guard try isLeft(in: tree) else { return false } }
      try tree.moveFolder(staged, to: target)
      return true
    } catch {
      return false
    }
  }

  /// Whether one of its files is still staged.
  private func isLeft(in tree: any Tree) throws(TreeError) -> Bool {
    for file in files where try tree.entry(at: file) != nil { return true }
    return false
  }
}

extension RelativePath {
  /// The folder below which `rest` gives this path; nil if it ends otherwise.
  fileprivate func folder(above rest: RelativePath) -> RelativePath? {
    let count = text.utf8.count - rest.text.utf8.count - 1
    guard count > 0 else { return nil }
    let folder = try? RelativePath(onDisk: String(Substring(text.utf8.prefix(count))))
    return folder.flatMap { $0.appending(rest) == self ? $0 : nil }
  }
}
