import Vocabulary

extension LiveTree: WritableTree {
  func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    guard let status = try status(at: path) else { return nil }
    guard status.kind == .link else { return TreeEntry(status, linkText: "") }
    do throws(TreeError) {
      let text = try inParent(of: path) { (folder, name) throws(TreeError) in
        try attempt(at: path) { () throws(SystemFault) in try SystemCalls.linkText(of: name, in: folder) }
      }
      return .link(to: text)
    } catch .notFound {
      return nil
    }
  }

  func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    let limit = min(max(limit, 0), Int.max - 1)
    return try openFile(path) { (file, status) throws(TreeError) in
      guard status.size <= limit else { throw .tooLarge(path, limit: limit) }
      let bytes = try attempt(at: path) { () throws(SystemFault) in
        try SystemCalls.read(file, expecting: status.size, limit: limit)
      }
      guard let bytes else { throw .tooLarge(path, limit: limit) }
      return bytes
    }
  }

  /// A regular file takes four system calls: it is opened, and asked what it is, before anything else is known about it.
  /// What cannot be opened like that is looked at step by step.
  func readEntry(at path: RelativePath, limit: Int) throws(TreeError) -> ReadEntry? {
    if opensAtOnce {
      do throws(SystemFault) {
        let file = try SystemCalls.open(below: descriptor.number, path.text, for: .reading)
        let status = try SystemCalls.status(file.number)
        if status.kind == .file {
          let bytes =
            status.size <= limit ? try SystemCalls.read(file.number, ofSize: status.size, limit: limit) : nil
          return ReadEntry(
            entry: TreeEntry(status, linkText: ""),
            bytes: bytes.map { .success($0) } ?? .failure(.tooLarge(path, limit: limit)))
        }
      } catch {}
    }
    return try readEntryInSteps(at: path, limit: limit)
  }

  func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    try listing(of: folder, thatAreUTF8: true) { (names, _) throws(TreeError) in names } ?? []
  }

  func nonUTF8Names(in folder: RelativePath?) throws(TreeError) -> [String] {
    try listing(of: folder, thatAreUTF8: false) { (names, _) throws(TreeError) in names } ?? []
  }

  /// The folder is opened once, and each name is looked up in it.
  func entries(in folder: RelativePath?) throws(TreeError) -> [FolderEntry] {
    let found = try listing(of: folder, thatAreUTF8: true) { (names, number) throws(TreeError) in
      var found: [FolderEntry] = []
      found.reserveCapacity(names.count)
      for name in names {
        let path = (try? RelativePath(onDisk: name)).map { folder?.appending($0) ?? $0 }
        let entry = try attempt(at: path ?? folder) { () throws(SystemFault) in
          try SystemCalls.entry(named: name, in: number)
        }
        found.append(FolderEntry(name: name, path: path, entry: path == nil ? nil : entry))
      }
      return found
    }
    return found ?? []
  }

  /// Calls `body` with the names in a folder and its descriptor; nil if there is no such folder.
  private func listing<Result>(
    of folder: RelativePath?, thatAreUTF8 isUTF8: Bool,
    _ body: (_ names: [String], _ folder: Int32) throws(TreeError) -> Result
  ) throws(TreeError) -> Result? {
    let open: Descriptor
    if let folder {
      do throws(TreeError) {
        open = try self.open(folder, for: .folder, onBehalfOf: folder)
      } catch {
        switch error {
        case .notFound, .notAFolder, .linkInPath(folder): return nil
        default: throw error
        }
      }
    } else {
      open = try attempt(at: nil) { () throws(SystemFault) in
        try SystemCalls.open(".", in: descriptor.number, for: .folder)
      }
    }
    return try SystemCalls.listing(of: open, thatAreUTF8: isUTF8, failing: { TreeError($0, at: folder) }, body)
  }

  func device(of path: RelativePath) throws(TreeError) -> Device {
    for place in [path] + path.ancestors.reversed() {
      guard let status = try status(at: place) else { continue }
      return try inParent(of: place) { (folder, name) throws(TreeError) in
        Device(number: status.device, mount: SystemCalls.mount(of: name, in: folder))
      }
    }
    let number = try attempt(at: nil) { () throws(SystemFault) in try SystemCalls.status(descriptor.number).device }
    return Device(number: number, mount: SystemCalls.mount(of: ".", in: descriptor.number))
  }

  func permissions(of path: RelativePath) throws(TreeError) -> UInt16 {
    guard let status = try status(at: path) else { throw .notFound(path) }
    guard status.kind == .file || status.kind == .folder else { throw .notRegular(path) }
    return status.permissions
  }

  func passesRights(_ folder: RelativePath?) -> Bool {
    do {
      // The tree's own descriptor may not be asked for more than what is below it. The opened folder is kept until it has
      // answered.
      let opened =
        if let folder {
          try open(folder, for: .folder, onBehalfOf: folder)
        } else {
          try SystemCalls.open(".", in: descriptor.number, for: .folder)
        }
      return SystemCalls.passesRights(opened)
    } catch {
      return false
    }
  }

  /// Opens a regular file for reading, without waiting on a pipe, and calls `body` with it and its status.
  func openFile<Result>(
    _ path: RelativePath, _ body: (_ file: Int32, _ status: SystemStatus) throws(TreeError) -> Result
  ) throws(TreeError) -> Result {
    if let file = try openAtOnce(path, for: .reading, onBehalfOf: path) {
      return try withStatus(of: file.number, at: path, body)
    }
    return try inParent(of: path) { (folder, name) throws(TreeError) in
      let file: Descriptor
      do throws(SystemFault) {
        file = try SystemCalls.open(name, in: folder, for: .reading)
      } catch {
        // Opening a link or a socket fails with an error of its own.
        if let kind = try? SystemCalls.status(of: name, in: folder).kind, kind != .file { throw .notRegular(path) }
        throw TreeError(error, at: path)
      }
      return try withStatus(of: file.number, at: path, body)
    }
  }

  private func withStatus<Result>(
    of file: Int32, at path: RelativePath, _ body: (_ file: Int32, _ status: SystemStatus) throws(TreeError) -> Result
  ) throws(TreeError) -> Result {
    let status = try attempt(at: path) { () throws(SystemFault) in try SystemCalls.status(file) }
    guard status.kind == .file else { throw .notRegular(path) }
    return try body(file, status)
  }
}

extension TreeEntry {
  /// The `stat` result of a file, with the text of a link.
  init(_ status: SystemStatus, linkText: String) {
    self =
      switch status.kind {
      case .file: .file(isExecutable: status.isExecutable, size: status.size)
      case .folder: .folder
      case .link: .link(to: linkText)
      case .other: .other
      }
  }
}
