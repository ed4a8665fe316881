/// A pattern for paths: `*` and `?` match within a component, `**` as a whole component matches any number of them.
///
/// Everything else is compared by bytes. Matching takes at most time proportional to the product of the lengths.
package struct Glob: Sendable, Hashable {
  /// The pattern as it was written.
  package let text: String
  private let components: [[UInt8]]

  /// nil for an empty pattern, and for one with an empty component, `.` or `..`.
  package init?(_ text: String) {
    let components = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
    let isValid = components.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    guard isValid else { return nil }
    self.text = text
    self.components = components
  }

  /// Whether the whole path matches.
  package func matches(_ path: RelativePath) -> Bool {
    matches(path.components.map { Array($0.utf8) })
  }

  /// Whether a single name matches, such as a rule's id.
  package func matches(name: String) -> Bool {
    matches([Array(name.utf8)])
  }

  /// Whether the whole path with these components matches: for many patterns with the same paths.
  ///
  /// `reached` are the positions in the pattern that the names so far can lead to.
  package func matches(_ names: [[UInt8]]) -> Bool {
    var reached = Array(repeating: false, count: components.count + 1)
    reached[0] = true
    open(&reached)
    for name in names {
      var next = Array(repeating: false, count: components.count + 1)
      for (index, component) in components.enumerated() where reached[index] {
        if Self.isAny(component) {
          next[index] = true
        } else if Self.matches(component[...], name[...]) {
          next[index + 1] = true
        }
      }
      open(&next)
      reached = next
    }
    return reached[components.count]
  }

  /// A `**` may match nothing.
  private func open(_ reached: inout [Bool]) {
    for (index, component) in components.enumerated() where reached[index] && Self.isAny(component) {
      reached[index + 1] = true
    }
  }

  private static func isAny(_ component: [UInt8]) -> Bool { component.elementsEqual("**".utf8) }

  /// Matches one name against one component; after a mismatch the last star takes one byte more.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var pattern = pattern
    var name = name
    var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
    while let byte = name.first {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
      } else if let wanted = pattern.first, wanted == byte {
        pattern = pattern.dropFirst()
        name = name.dropFirst()
      } else if pattern.first == UInt8(ascii: "?") {
        pattern = pattern.dropFirst()
        // One character, not one byte: continuation bytes belong to the first.
        name = name.dropFirst().drop { $0 & 0xC0 == 0x80 }
      } else if let last = retry {
        retry = (last.pattern, last.name.dropFirst())
        pattern = last.pattern
        name = last.name.dropFirst()
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
