import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CacheFault {
  /// The reason why something in a folder of the cache failed. If the folder cannot be made because of what is in the
  /// place of one above it, the path is that one's.
  init(_ error: TreeError, in folder: String, _ files: any FileSystem) {
    func below(_ path: String?) -> String { path.map { "\(folder)/\($0)" } ?? folder }
    switch error {
    case .linkInPath(let path): self = .link(below(path.text))
    case .notAFolder(let path), .notRegular(let path), .exists(let path): self = .notAFolder(below(path.text))
    case .notFound(let path): self = .system(below(path.text), code: ENOENT)
    case .tooLarge(let path, _): self = .system(below(path.text), code: EFBIG)
    case .unsupported(let path): self = .system(below(path.text), code: ENOTSUP)
    case .system(_, let path, let code):
      if let obstacle = Self.obstacle(to: folder, files) {
        self = obstacle
        return
      }
      switch code {
      case EACCES, EPERM, EROFS: self = .notWritable(folder)
      case ENOSPC, EDQUOT: self = .diskFull(folder)
      default: self = .system(below(path?.text), code: code)
      }
    }
  }

  /// The topmost thing on the way to a folder that is neither a folder nor a link to one; nil without one.
  private static func obstacle(to folder: String, _ files: any FileSystem) -> CacheFault? {
    let ends = folder.utf8.indices.filter { folder.utf8[$0] == UInt8(ascii: "/") }.dropFirst() + [folder.utf8.endIndex]
    for end in ends {
      let place = String(folder[..<end])
      switch files.entry(at: place) {
      case nil: return nil
      case .folder?: continue
      case .file?, .other?: return .notAFolder(place)
      case .link?:
        guard let real = files.resolve(place) else { return .link(place) }
        if files.entry(at: real) != .folder { return .notAFolder(place) }
      }
    }
    return nil
  }
}
