internal import Vocabulary

/// The digest of a folder of files: over one line for each file, sorted by path, as for a pack.
enum FolderDigest {
  static func of(_ files: [RelativePath: Content]) -> Digest {
    var lines: [UInt8] = []
    for (path, content) in files.sorted(by: { $0.key < $1.key }) {
      switch content {
      case .file(let bytes, _): lines += Array("\(Digest(of: bytes))\t\(path)\n".utf8)
      case .link(let text): lines += Array("link \(text)\t\(path)\n".utf8)
      case .absent: continue
      }
    }
    return Digest(ofBytes: lines)
  }
}
