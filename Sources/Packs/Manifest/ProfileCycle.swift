package import Reporting
package import Vocabulary

/// Profiles that extend each other in a cycle.
package struct ProfileCycle: Sendable, Hashable {
  /// The profiles, each extending the next and the last the first.
  package let names: [String]
  /// The position where the last one names the first.
  package let span: Span

  /// The problem in a manifest.
  package var fault: Diagnostic {
    Diagnostic("manifest.profile-resolves", SelectionFault.cycle(names).message, at: span)
  }

  /// The references that close a cycle, at most fifty. Linear and without recursion: a manifest may chain any number of
  /// profiles, and each may close a cycle as long as all of them.
  package static func all(in profiles: [String: Profile]) -> [ProfileCycle] {
    var cycles: [ProfileCycle] = []
    var finished: Set<String> = []
    for start in profiles.keys.sortedByBytes() where !finished.contains(start) {
      var path = [(name: start, rest: (profiles[start]?.extends ?? [])[...])]
      var open: Set<String> = [start]
      while var last = path.popLast() {
        guard let parent = last.rest.popFirst() else {
          open.remove(last.name)
          finished.insert(last.name)
          continue
        }
        path.append(last)
        if open.contains(parent.value) {
          guard cycles.count < 50 else { continue }
          let names = path.map(\.name).drop { $0 != parent.value }
          cycles.append(ProfileCycle(names: Array(names), span: parent.span))
        } else if !finished.contains(parent.value) {
          open.insert(parent.value)
          path.append((parent.value, (profiles[parent.value]?.extends ?? [])[...]))
        }
      }
    }
    return cycles
  }
}
