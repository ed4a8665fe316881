package import Foundation

/// Everything below a folder: kinds, bytes, permissions and modification times, without the content of `.git` folders.
package struct Snapshot: Sendable, Equatable {
  package struct Entry: Sendable, Hashable {
    package let bytes: Data?
    package let target: String?
    package let isFolder: Bool
    package let permissions: Int
    package let modified: Date
  }

  package let entries: [String: Entry]

  package init(of folder: String) throws {
    let files = FileManager.default
    var entries: [String: Entry] = [:]
    let walk = files.enumerator(atPath: folder)
    while let path = walk?.nextObject() as? String {
      if path == ".git" || path.hasSuffix("/.git") {
        walk?.skipDescendants()
        continue
      }
      let absolute = folder + "/" + path
      let attributes = try files.attributesOfItem(atPath: absolute)
      let kind = attributes[.type] as? FileAttributeType
      entries[path] = Entry(
        bytes: kind == .typeRegular ? files.contents(atPath: absolute) : nil,
        target: kind == .typeSymbolicLink ? try files.destinationOfSymbolicLink(atPath: absolute) : nil,
        isFolder: kind == .typeDirectory, permissions: attributes[.posixPermissions] as? Int ?? 0,
        modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }
    self.entries = entries
  }

  /// One line for each path that differs from another snapshot, in byte order; only paths below `folder`, if given.
  package func differences(from old: Snapshot, below folder: String? = nil) -> [String] {
    Set(entries.keys).union(old.entries.keys)
      .filter { path in folder.map { path == $0 || path.hasPrefix($0 + "/") } ?? true }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { path in
        switch (old.entries[path], entries[path]) {
        case (nil, _?): "new: \(path)"
        case (_?, nil): "gone: \(path)"
        case (let before?, let now?) where before.bytes != now.bytes || before.target != now.target:
          "other content: \(path)"
        case (let before?, let now?) where before.isFolder != now.isFolder || before.permissions != now.permissions:
          "other kind or permissions: \(path)"
        case (let before?, let now?) where before.modified != now.modified: "other time: \(path)"
        default: nil
        }
      }
  }
}
