#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for the names in open folders.
extension SystemCalls {
  /// Calls `body` with the names in an open folder and the folder's descriptor. The names are in byte order, without `.` and
  /// `..`: either only those that are UTF-8, or only the others, with U+FFFD in them and a slash after the name of a folder.
  static func listing<Result, Failure>(
    of folder: consuming Descriptor, thatAreUTF8 isUTF8: Bool, failing: (SystemFault) -> Failure,
    _ body: (_ names: [String], _ folder: Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let number = folder.release()
    guard let stream = fdopendir(number) else {
      let code = errno
      _ = Descriptor(owning: number)
      throw failing(SystemFault(call: "fdopendir", code: code))
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw failing(SystemFault(call: "readdir", code: errno)) }
        break
      }
      // The record may be shorter than the declared array, so the name is read in place.
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let name = String(validatingCString: start)
      if let name, isUTF8, name != ".", name != ".." { names.append(name) }
      guard name == nil, !isUTF8 else { continue }
      names.append(String(cString: start) + (entry.pointee.d_type == UInt8(DT_DIR) ? "/" : ""))
    }
    return try body(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, number)
  }

  /// The names in an open folder that are UTF-8, in byte order, without `.` and `..`.
  static func names(in folder: consuming Descriptor) throws(SystemFault) -> [String] {
    try listing(of: folder, thatAreUTF8: true, failing: { $0 }, { (names, _) throws(SystemFault) in names })
  }

  /// What is at a name in an open folder, links not followed; nil if there is nothing.
  static func entry(named name: String, in folder: Int32) throws(SystemFault) -> TreeEntry? {
    do throws(SystemFault) {
      let status = try status(of: name, in: folder)
      return status.kind == .link
        ? .link(to: try linkText(of: name, in: folder)) : TreeEntry(status, linkText: "")
    } catch {
      if error.isMissing || error.isNameTooLong { return nil }
      throw error
    }
  }
}
