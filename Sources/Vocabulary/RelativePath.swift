/// A path below some root, with `/` between its components, that cannot lead out of it.
///
/// `init(_:)` is for paths from packs, locks and users, and rejects those that some platform would interpret
/// differently; `init(onDisk:)` is for names from a listing of the root.
package struct RelativePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path as it was given.
  package let text: String

  /// Accepts a path that is safe to write on every platform, outside `.git` and `.cairn`: at most 1024 bytes
  /// (`PATH_MAX` of macOS), and 255 bytes in a component.
  package init(_ text: String) throws(RelativePathFault) {
    try self.init(onDisk: text)
    if text.utf8.count > 1024 { throw .tooLong(text) }
    for component in components {
      if let fault = Self.fault(of: component) { throw fault }
    }
  }

  /// Accepts a path that exists: rejects only what would make it point elsewhere.
  package init(onDisk text: String) throws(RelativePathFault) {
    var copy = text
    guard !copy.withUTF8(Self.isValid) else {
      self.text = text
      return
    }
    if text.isEmpty { throw .empty }
    if text.utf8.first == UInt8(ascii: "/") { throw .absolute }
    if text.utf8.contains(0) { throw .controlCharacter }
    // Split by bytes: for Swift, a slash and a combining mark after it are one character.
    for component in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    where component.isEmpty || component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) {
      throw .component(String(Substring(component)))
    }
    self.text = text
  }

  private init(unchecked text: String) {
    self.text = text
  }

  /// Whether nothing in a path makes it point elsewhere; most paths of a listing are sound, and only of the others it is
  /// looked up what is wrong.
  private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Of the component that was last begun.
    var length = 0
    var dots = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"):
        if length == 0 || (dots == length && length <= 2) { return false }
        length = 0
        dots = 0
        continue
      case 0: return false
      case UInt8(ascii: "."): dots += 1
      default: break
      }
      length += 1
    }
    return length > 2 || dots < length
  }

  /// A path in Cairn's own source: a literal, so that no text from outside is used unchecked.
  package init(constant text: StaticString) {
    self.init(unchecked: text.description)
  }

  /// A name of hexadecimal digits, which `Digest` has checked.
  init(digits: Substring.UTF8View) {
    self.init(unchecked: String(Substring(digits)))
  }

  /// Cairn's own folder in a repository.
  package static let cairn = RelativePath(unchecked: ".cairn")

  /// The components, at least one.
  package var components: [Substring] { text.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }
  /// Whether one of the folders above it has a name that starts with a dot.
  package var isInHiddenFolder: Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
        if bytes[start] == UInt8(ascii: ".") { return true }
        start = slash + 1
      }
      return false
    }
  }
  /// The last component.
  package var name: String {
    var text = text
    return text.withUTF8 { bytes in
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    } ?? text
  }
  /// The path without its last component; nil for a single one.
  package var parent: RelativePath? {
    var text = text
    return text.withUTF8 { bytes in
      bytes.lastIndex(of: UInt8(ascii: "/")).map {
        RelativePath(unchecked: String(decoding: bytes[..<$0], as: UTF8.self))
      }
    }
  }
  /// The paths of the folders above this one, the topmost first.
  package var ancestors: [RelativePath] {
    var ancestors: [RelativePath] = []
    var path = parent
    while let next = path {
      ancestors.append(next)
      path = next.parent
    }
    return ancestors.reversed()
  }
  package var description: String { text }

  /// The path of `other` below this path.
  package func appending(_ other: RelativePath) -> RelativePath {
    RelativePath(unchecked: text + "/" + other.text)
  }

  /// The path of a name from a listing; throws for one that would point elsewhere.
  package func appending(onDisk name: String) throws(RelativePathFault) -> RelativePath {
    appending(try RelativePath(onDisk: name))
  }

  /// Whether this is `folder` or is below it.
  package func isWithin(_ folder: RelativePath) -> Bool {
    Self.withBytes(of: self, folder) { path, folder in
      guard path.sharedStart(with: folder) == folder.count else { return false }
      return path.count == folder.count || path[folder.count] == UInt8(ascii: "/")
    }
  }

  /// Whether the last component has these bytes; no string is made for it.
  package func isNamed(_ name: StaticString) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      name.withUTF8Buffer { name in
        let rest = bytes.count - name.count
        guard rest >= 0, bytes[rest...].elementsEqual(name) else { return false }
        return rest == 0 || bytes[rest - 1] == UInt8(ascii: "/")
      }
    }
  }

  /// The folder above that is the next one below a start of so many bytes, which ends with a slash; nil if only the name of
  /// the file follows the start.
  package func prefix(through start: Int) -> RelativePath? {
    var text = text
    return text.withUTF8 { bytes in
      guard start < bytes.count, let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) else { return nil }
      return RelativePath(unchecked: String(decoding: bytes[..<slash], as: UTF8.self))
    }
  }

  /// Whether this is one of the entries of a folder itself.
  package func isDirectly(in folder: RelativePath) -> Bool {
    guard isWithin(folder) else { return false }
    let name = text.utf8.dropFirst(folder.text.utf8.count + 1)
    return !name.isEmpty && !name.contains(UInt8(ascii: "/"))
  }

  /// Whether this is one of the paths, or is below one.
  package func isWithin(anyOf folders: Set<RelativePath>) -> Bool {
    guard !folders.isEmpty else { return false }
    var place: RelativePath? = self
    while let path = place {
      if folders.contains(path) { return true }
      place = path.parent
    }
    return false
  }

  /// Whether every system can write it, so that a pack and the lock may name it.
  package var isPortable: Bool { (try? RelativePath(text)) != nil }

  /// The rest of the path below `folder`; nil for the folder itself and for other paths.
  package func relative(to folder: RelativePath) -> RelativePath? {
    guard self != folder, isWithin(folder) else { return nil }
    return RelativePath(unchecked: String(Substring(text.utf8.dropFirst(folder.text.utf8.count + 1))))
  }

  /// The text of a symbolic link at this path that leads to `target`.
  package func link(to target: RelativePath) -> String {
    let from = parent?.components ?? []
    let to = target.components
    let shared = zip(from, to).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let steps = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// Where a link with the given text at this path leads; nil if that is outside the root, absolute, or the root
  /// itself.
  package func following(link: String) -> RelativePath? {
    guard link.utf8.first != UInt8(ascii: "/") else { return nil }
    var stack = parent?.components.map(String.init) ?? []
    for component in link.utf8.split(separator: UInt8(ascii: "/")).map({ Substring($0) }) where component != "." {
      if component == ".." {
        guard stack.popLast() != nil else { return nil }
      } else {
        stack.append(String(component))
      }
    }
    return try? RelativePath(onDisk: stack.joined(separator: "/"))
  }
}

/// Why a text is not a path below a root.
package enum RelativePathFault: Error, Hashable, Sendable {
  case empty
  case absolute
  /// An empty component, `.` or `..`.
  case component(String)
  case backslash
  case controlCharacter
  /// An invisible character, or one that changes the order in which others are displayed.
  case hiddenCharacter(Unicode.Scalar)
  /// A colon: a drive letter or an alternate stream on Windows.
  case drive(String)
  /// A name that Windows reserves for a device.
  case device(String)
  /// A component that ends with a dot or a blank.
  case ending(String)
  /// More than 255 bytes in one component, or 1024 in all.
  case tooLong(String)
  /// `.git` or `.cairn`, in any spelling.
  case reserved(String)
}
