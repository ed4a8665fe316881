import Vocabulary

extension LiveTree {
  /// `permissions` are for the folder itself; missing parents get those of the umask. On failure, what it created is
  /// deleted.
  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath] {
    if try status(at: path)?.kind == .folder { return [] }
    do throws(TreeError) {
      // Mostly, only the last one is missing.
      return try makeOneFolder(path, permissions: permissions, isLast: true) ? [path] : []
    } catch .notFound {
    }
    var made: [RelativePath] = []
    do throws(TreeError) {
      for folder in path.ancestors {
        if try makeOneFolder(folder, permissions: nil, isLast: false) { made.append(folder) }
      }
      if try makeOneFolder(path, permissions: permissions, isLast: true) { made.append(path) }
    } catch {
      for folder in made.reversed() { _ = try? removeFolder(folder) }
      throw error
    }
    return made
  }

  func create(
    _ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?
  ) throws(TreeError) {
    try inParent(of: path) { (folder, name) throws(TreeError) in
      try create(name, in: folder, bytes: bytes, isExecutable: isExecutable, permissions: permissions, at: path)
    }
  }

  /// Writes a new file in an open folder; errors name its path.
  func create(
    _ name: String, in folder: Int32, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?, at path: RelativePath
  ) throws(TreeError) {
    // The exact permissions are set last, so that no other user can read an incomplete file.
    let initial: UInt16 = permissions != nil ? 0o600 : isExecutable ? 0o777 : 0o666
    let file = try attempt(at: path) { () throws(SystemFault) in
      try SystemCalls.open(name, in: folder, for: .creating(permissions: initial))
    }
    do throws(SystemFault) {
      try SystemCalls.write(bytes, to: file.number)
      if let permissions { try SystemCalls.setPermissions(permissions, of: file.number) }
      #if !os(Linux)
        try SystemCalls.flush(file.number)
      #endif
      try file.close()
    } catch {
      try? SystemCalls.removeFile(name, in: folder)
      throw TreeError(error, at: path)
    }
  }

  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws {
    let file = try inParent(of: path) { (folder, name) throws(TreeError) in
      let file = try attempt(at: path) { () throws(SystemFault) in
        try SystemCalls.open(name, in: folder, for: .creating(permissions: 0o600))
      }
      return file.release()
    }
    // Closed in any case, and only once: a file that is open for writing cannot be executed.
    do {
      try await content { bytes in
        do throws(SystemFault) { try SystemCalls.write(bytes, to: file) } catch { throw TreeError(error, at: path) }
      }
      do throws(SystemFault) { try SystemCalls.flush(file) } catch { throw TreeError(error, at: path) }
    } catch {
      _ = Descriptor(owning: file)
      try? removeFile(path)
      throw error
    }
    do throws(SystemFault) {
      try Descriptor(owning: file).close()
    } catch {
      try? removeFile(path)
      throw TreeError(error, at: path)
    }
  }

  func createLink(_ path: RelativePath, to text: String) throws(TreeError) {
    try inParent(of: path) { (folder, name) throws(TreeError) in
      try createLink(name, in: folder, to: text, at: path)
    }
  }

  /// Creates a link in an open folder; errors name its path.
  func createLink(_ name: String, in folder: Int32, to text: String, at path: RelativePath) throws(TreeError) {
    do throws(SystemFault) {
      try SystemCalls.makeLink(name, in: folder, to: text)
    } catch {
      throw error.isLinkRefused ? .unsupported(path) : TreeError(error, at: path)
    }
  }

  func append(_ bytes: [UInt8], to path: RelativePath) throws(TreeError) {
    try inParent(of: path) { (folder, name) throws(TreeError) in
      do throws(SystemFault) {
        let file = try SystemCalls.open(name, in: folder, for: .appending)
        guard try SystemCalls.status(file.number).kind == .file else { throw SystemFault.noFile }
        try SystemCalls.write(bytes, to: file.number)
        try file.close()
      } catch {
        if let kind = try? SystemCalls.status(of: name, in: folder).kind, kind != .file { throw .notRegular(path) }
        throw TreeError(error, at: path)
      }
    }
  }

  func flushFile(_ path: RelativePath) throws(TreeError) {
    try openFile(path) { (file, _) throws(TreeError) in
      try attempt(at: path) { () throws(SystemFault) in try SystemCalls.flush(file) }
    }
  }

  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError) {
    try openFile(path) { (file, status) throws(TreeError) in
      let old = status.permissions
      let new = isExecutable ? old | (old & 0o444) >> 2 : old & ~0o111
      if new == old { return }
      try attempt(at: path) { () throws(SystemFault) in try SystemCalls.setPermissions(new, of: file) }
    }
  }

  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError) {
    try openFile(path) { (file, status) throws(TreeError) in
      if status.permissions == permissions { return }
      try attempt(at: path) { () throws(SystemFault) in try SystemCalls.setPermissions(permissions, of: file) }
    }
  }

  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError) {
    let wanted: SystemStatus
    if let other {
      guard let status = try status(at: other) else { throw .notFound(other) }
      wanted = status
    } else {
      wanted = try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.status(descriptor.number) }
    }
    try openFile(path) { (file, status) throws(TreeError) in
      if status.owner == wanted.owner, status.group == wanted.group { return }
      try attempt(at: path) { () throws(SystemFault) in
        try SystemCalls.setOwner(wanted.owner, group: wanted.group, of: file)
      }
    }
  }

  func ownership(of folder: RelativePath) throws(TreeError) -> Ownership {
    guard let status = try status(at: folder) else { throw .notFound(folder) }
    guard status.kind == .folder else { throw .notAFolder(folder) }
    return Ownership(user: status.owner, group: status.group)
  }

  func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError) {
    try inParent(of: folder) { (parent, name) throws(TreeError) in
      try attempt(at: folder) { () throws(SystemFault) in
        let opened = try SystemCalls.open(name, in: parent, for: .folder)
        let status = try SystemCalls.status(opened.number)
        if status.owner == ownership.user, status.group == ownership.group { return }
        try SystemCalls.setOwner(ownership.user, group: ownership.group, of: opened.number)
      }
    }
  }

  func owner() throws(TreeError) -> FileOwner {
    let status = try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.status(descriptor.number) }
    return FileOwner(
      number: status.owner, name: SystemCalls.userName(status.owner),
      isThisUser: status.owner == SystemCalls.userNumber)
  }

  func checkWritable() throws(TreeError) {
    try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.checkWritable(descriptor.number) }
  }

  func freeSpace() throws(TreeError) -> Int {
    try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.freeSpace(descriptor.number) }
  }

  func flush() throws(TreeError) {
    try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.flushAll(descriptor.number) }
  }

  func flushFolder(_ path: RelativePath?) throws(TreeError) {
    guard let path else {
      return try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.flush(descriptor.number) }
    }
    let folder = try open(path, for: .folder, onBehalfOf: path)
    let number = folder.number
    try attempt(at: path) { () throws(SystemFault) in try SystemCalls.flush(number) }
  }

  func flushFolders(_ paths: [RelativePath?]) throws(TreeError) {
    #if os(Linux)
      // Each flush of a folder waits for the file system to write its journal; one of the whole file system waits once.
      if paths.count > Self.mostFlushes {
        var flushed: Set<UInt64> = []
        for path in paths {
          guard let path else {
            try flushFileSystem(of: descriptor.number, skipping: &flushed, at: nil)
            continue
          }
          let folder = try open(path, for: .folder, onBehalfOf: path)
          try flushFileSystem(of: folder.number, skipping: &flushed, at: path)
        }
        return
      }
    #endif
    for path in paths { try flushFolder(path) }
  }

  /// Flushes the file system of a descriptor, unless its device is among those that were flushed.
  private func flushFileSystem(
    of number: Int32, skipping flushed: inout Set<UInt64>, at path: RelativePath?
  ) throws(TreeError) {
    let device = try attempt(at: path) { () throws(SystemFault) in try SystemCalls.status(number).device }
    guard flushed.insert(device).inserted else { return }
    try attempt(at: path) { () throws(SystemFault) in try SystemCalls.flushAll(number) }
  }

  /// More folders than this are flushed together.
  private static let mostFlushes = 4

  /// Whether it was created; false if the folder already exists.
  private func makeOneFolder(
    _ path: RelativePath, permissions: UInt16?, isLast: Bool
  ) throws(TreeError) -> Bool {
    try inParent(of: path) { (folder, name) throws(TreeError) in
      do throws(SystemFault) {
        try SystemCalls.makeFolder(name, in: folder, permissions: permissions.map { $0 & 0o777 } ?? 0o777)
      } catch {
        guard error.isTaken else { throw TreeError(error, at: path) }
        switch try status(at: path)?.kind {
        case .folder: return false
        case .link where !isLast: throw .linkInPath(path)
        case .file where !isLast, .other where !isLast: throw .notAFolder(path)
        default: throw .exists(path)
        }
      }
      guard let permissions else { return true }
      do throws(SystemFault) {
        let made = try SystemCalls.open(name, in: folder, for: .folder)
        try SystemCalls.setPermissions(permissions, of: made.number)
      } catch {
        try? SystemCalls.removeFolder(name, in: folder)
        throw TreeError(error, at: path)
      }
      return true
    }
  }
}
