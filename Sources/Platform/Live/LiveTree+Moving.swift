import Vocabulary

extension LiveTree {
  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    try inParents(of: path, target) { (from, name, to, newName) throws(TreeError) in
      do throws(SystemFault) {
        try SystemCalls.rename(name, in: from, to: newName, in: to, .notReplacing)
      } catch {
        guard error.isUnknown else { throw self.error(error, from: path, to: target) }
        do throws(TreeError) { try moveByLinking(path, to: target) } catch .unsupported {
          try moveIfFree(path, to: target)
        }
      }
    }
  }

  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError) {
    try inParents(of: path, target) { (from, name, to, newName) throws(TreeError) in
      do throws(SystemFault) {
        try SystemCalls.rename(name, in: from, to: newName, in: to, .replacing)
      } catch {
        if try status(at: target)?.kind == .folder { throw .notRegular(target) }
        throw self.error(error, from: path, to: target)
      }
    }
  }

  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError) {
    try inParents(of: path, other) { (from, name, to, newName) throws(TreeError) in
      do throws(SystemFault) {
        try SystemCalls.rename(name, in: from, to: newName, in: to, .exchanging)
      } catch {
        for name in [path, other] where try status(at: name) == nil { throw .notFound(name) }
        throw error.isUnknown ? .unsupported(path) : self.error(error, from: path, to: other)
      }
    }
  }

  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError) {
    try inParents(of: path, other) { (from, name, to, newName) throws(TreeError) in
      do throws(SystemFault) {
        try SystemCalls.link(name, in: from, as: newName, in: to)
      } catch {
        throw error.isLinkRefused ? .unsupported(other) : self.error(error, from: path, to: other)
      }
    }
  }

  func removeFile(_ path: RelativePath) throws(TreeError) {
    do throws(TreeError) {
      try inParent(of: path) { (folder, name) throws(TreeError) in
        do throws(SystemFault) {
          try SystemCalls.removeFile(name, in: folder)
        } catch {
          // For a folder the error is EISDIR on Linux, and EPERM elsewhere.
          if (try? SystemCalls.status(of: name, in: folder).kind) == .folder { throw .notRegular(path) }
          if !error.isNameTooLong { throw TreeError(error, at: path) }
        }
      }
    } catch {
      switch error {
      case .notFound, .notAFolder: return
      default: throw error
      }
    }
  }

  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool {
    do throws(TreeError) {
      return try inParent(of: path) { (folder, name) throws(TreeError) in
        do throws(SystemFault) {
          try SystemCalls.removeFolder(name, in: folder)
          return true
        } catch {
          if error.isNotEmpty || error.isNoFolder { return false }
          throw TreeError(error, at: path)
        }
      }
    } catch {
      switch error {
      case .notFound, .notAFolder: return false
      default: throw error
      }
    }
  }

  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    try inParents(of: path, target) { (from, name, to, newName) throws(TreeError) in
      do throws(SystemFault) {
        return try SystemCalls.rename(name, in: from, to: newName, in: to, .notReplacing)
      } catch {
        guard error.isUnknown else { throw self.error(error, from: path, to: target) }
      }
      // If another process creates a folder there, the rename replaces it only if it is empty, and never a file.
      try moveIfFree(path, to: target)
    }
  }

  /// Moves a file or link if the file system cannot rename without replacing: by a second name, so that it has a name
  /// at every moment and nothing is replaced.
  func moveByLinking(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    switch try entry(at: path) {
    case .file: try linkFile(path, as: target)
    case .link(let text): try createLink(target, to: text)
    case .folder, .other: throw .notRegular(path)
    case nil: throw .notFound(path)
    }
    do throws(TreeError) {
      try removeFile(path)
    } catch {
      try? removeFile(target)
      throw error
    }
  }

  /// Moves a file or a folder if nothing is at the target, where the file system can neither rename without replacing nor
  /// give a second name (exFAT): another process could create a file there between the check and the rename.
  func moveIfFree(_ path: RelativePath, to target: RelativePath) throws(TreeError) {
    if try status(at: target) != nil { throw .exists(target) }
    try inParents(of: path, target) { (from, name, to, newName) throws(TreeError) in
      do throws(SystemFault) {
        try SystemCalls.rename(name, in: from, to: newName, in: to, .replacing)
      } catch {
        throw self.error(error, from: path, to: target)
      }
    }
  }

  private func inParents(
    of path: RelativePath, _ other: RelativePath,
    _ body: (_ from: Int32, _ name: String, _ to: Int32, _ otherName: String) throws(TreeError) -> Void
  ) throws(TreeError) {
    try inParent(of: path) { (from, name) throws(TreeError) in
      try inParent(of: other) { (to, otherName) throws(TreeError) in
        try body(from, name, to, otherName)
      }
    }
  }

  private func error(_ fault: SystemFault, from path: RelativePath, to target: RelativePath) -> TreeError {
    // Errors name the path outside of Cairn's own folder, because that is what the user knows.
    TreeError(fault, at: fault.isTaken || path.isWithin(.cairn) ? target : path)
  }
}
