/// Where the folder of a source is, in the forms that the patterns of a policy are compared with.
///
/// A path alone does not say that: it may lead through a link, or out of the repository and back into it. So a folder in
/// the repository is allowed only by its real place, and one elsewhere by its real place or by the path that was written;
/// a pattern that denies matches any form.
package struct PolicyFolder: Sendable, Hashable {
  /// The forms of which one must be allowed.
  let allowed: [PackSource]
  /// The forms of which none may be denied, in addition to the source itself.
  let denied: [PackSource]
  /// The real place in one form: from the root if it is inside, else absolute.
  let place: PackSource

  /// `place` and `root` are absolute paths without links and dots. `isWrittenOutside` tells that `source` names a folder
  /// outside of the root without a part that is inside.
  package init(_ source: PackSource, at place: String, root: String, isWrittenOutside: Bool) {
    let parts = Self.parts(place)
    let base = Self.parts(root)
    let absolute = PackSource.folder("/" + parts.joined(separator: "/"))
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    let rest = parts.dropFirst(shared)
    let above = base.count - shared
    let way = above == 0 ? rest.isEmpty ? [] : ["."] : Array(repeating: "..", count: above)
    let path = (way + rest).joined(separator: "/")
    let relative = PackSource.folder(path.isEmpty ? "." : path)
    denied = [relative, absolute]
    if above == 0 {
      (allowed, self.place) = ([relative], relative)
    } else {
      allowed = denied + (isWrittenOutside ? [source] : [])
      self.place = absolute
    }
  }

  /// Whether the real place is that of the path as it was written.
  func isPlace(of source: PackSource) -> Bool {
    let location = PolicyLocation(source)
    return allowed.contains { PolicyLocation($0) == location }
  }

  /// Components as exact texts: strings that differ in their bytes may be equal.
  private static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}
