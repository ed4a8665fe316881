internal import Packs
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// What one run knows about the safety of packs: what the user accepts, what was checked, and the policy.
final class PackReview: Sendable {
  private struct State: Sendable {
    var requests: [AcceptRequest] = []
    var policy = PackPolicy()
    var checked: Set<PackSource> = []
    var accepted: [(source: PackSource, acceptances: [Acceptance])] = []
  }

  private let state = Mutex(State())

  /// What the user accepts in this run.
  var requests: [AcceptRequest] {
    get { state.withLock { $0.requests } }
    set { state.withLock { $0.requests = newValue } }
  }

  /// The policy that this run follows; empty until a source was checked against it.
  var policy: PackPolicy {
    get { state.withLock { $0.policy } }
    set { state.withLock { $0.policy = newValue } }
  }

  /// Whether the safety of a pack was not checked yet in this run; it counts as checked from now on.
  func isFirstCheck(of source: PackSource) -> Bool { state.withLock { $0.checked.insert(source).inserted } }

  /// Notes what the user accepted in a pack.
  func record(_ acceptances: [Acceptance], of source: PackSource) {
    state.withLock { $0.accepted.append((source, acceptances)) }
  }

  /// What the user accepted, in the order in which the packs were checked.
  fileprivate var accepted: [(source: PackSource, acceptances: [Acceptance])] { state.withLock { $0.accepted } }
}

extension Config {
  /// Takes over what the user accepted in this run. Throws if something was to be accepted that no rule found, because the
  /// user may have meant something else.
  mutating func record(_ review: PackReview, _ resolver: PackResolver) throws {
    for (source, acceptances) in review.accepted {
      guard let index = packs.firstIndex(where: { $0.source == source }) else { continue }
      // A new name changes the text, and may have been chosen after the pack was checked.
      let names = packs[index].rename
      let inspected = names.isEmpty ? nil : resolver.inspected(source)
      packs[index].record(acceptances.map { inspected?.acceptance($0, renaming: names) ?? $0 })
    }
    let accepted = packs.flatMap(\.accept)
    for case .finding(let rule, let path) in review.requests
    where !accepted.contains(where: { $0.rule == rule && $0.path == path }) {
      throw Failure("nothing-to-accept", .notFound(rule, path), exit: .usage)
    }
  }
}

extension Message {
  fileprivate static func notFound(_ rule: String, _ path: RelativePath) -> Message {
    Message(
      "accept.not-found",
      "{rule} finds nothing in {path} of the packs that this run checks\nomit this --accept, or name the rule and the path as the finding shows them",
      ["rule": .text(rule), "path": .text(PrintableText.text(path.text))])
  }
}
