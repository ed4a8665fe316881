package import Vocabulary

/// The targets so far, as on a file system that ignores letter case and normalizes names.
package struct TargetSet: Sendable {
  private var files: [String: RelativePath] = [:]
  /// The folders, by their folded names: the first target in each, and how the folder is written there.
  private var folders: [String: (target: RelativePath, folder: RelativePath)] = [:]

  package init() {}

  /// Adds a target and returns the earlier one it conflicts with.
  package mutating func insert(_ target: RelativePath) -> RelativePath? {
    let key = Self.folded(target)
    let clash = clash(with: target, key)
    files[key] = files[key] ?? target
    for folder in target.ancestors {
      let key = Self.folded(folder)
      folders[key] = folders[key] ?? (target, folder)
    }
    return clash
  }

  /// The target that `target` conflicts with: its name, or the name of a folder of it, differs only by letter case or
  /// Unicode normalization, or one is a file where the other needs a folder.
  package func clash(with target: RelativePath) -> RelativePath? { clash(with: target, Self.folded(target)) }

  /// `key` is the folded target.
  private func clash(with target: RelativePath, _ key: String) -> RelativePath? {
    files[key] ?? folders[key]?.target
      ?? target.ancestors.lazy.compactMap { folder in
        let key = Self.folded(folder)
        if let file = files[key] { return file }
        return folders[key].flatMap { $0.folder == folder ? nil : $0.target }
      }.first
  }

  /// Upper case first, so that `ß` and `ss` become equal; Swift compares the result by canonical equivalence.
  private static func folded(_ path: RelativePath) -> String {
    var text = path.text
    let lowered: String? = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for (offset, byte) in bytes.enumerated() {
          buffer[offset] = Byte.isLetter(byte) ? byte | 0x20 : byte
        }
        return bytes.count
      }
    }
    return lowered ?? path.text.uppercased().lowercased()
  }
}
