import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

/// Random policies: together they are never less strict than one of them alone.
@Suite struct PackPolicyPropertyTests {
  private static let sources = [
    "builtin", "./packs/ours", "../x", "/srv/x", "a/b", "a/b#v1", "a/c#main", "b/a#^1", "b/a#>=1",
    "git.example.org/a/b",
    "git@github.com:a/b#refs/heads/x", "file:///srv/x",
  ]
  private static let patterns = [
    "builtin", "*", "a/*", "a/b", "github.com", "./packs/*", "../**", "/srv", "git.example.org/**", "file:///srv/*",
    "*/a/*",
  ]

  private func some(_ texts: [String], _ generator: inout SeededGenerator) -> [String] {
    texts.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
  }

  private func layer(_ generator: inout SeededGenerator) throws -> PackPolicy.Layer {
    let place = PolicyPlace(file: "policy.toml", line: Int.random(in: 1...9, using: &generator), span: Span(0, 1))
    var layer = PackPolicy.Layer()
    if Bool.random(using: &generator) {
      layer.allow = PackPolicy.Allowed(some(Self.patterns, &generator).compactMap { PolicyPattern($0) }, at: place)
    }
    layer.deny = some(Self.patterns, &generator).compactMap { PolicyPattern($0) }.map { .init($0, at: place) }
    layer.pinned = Bool.random(using: &generator) ? place : nil
    layer.safety = [nil, .error, .warning].randomElement(using: &generator) ?? nil
    layer.require = try some(Self.sources, &generator).map { .init(try PackSource(parsing: $0), at: place) }
    layer.enforce = [nil, .error, .warning].randomElement(using: &generator) ?? nil
    return layer
  }

  private func policy(_ generator: inout SeededGenerator) throws -> PackPolicy {
    PackPolicy(try (0..<Int.random(in: 0...2, using: &generator)).map { _ in try layer(&generator) })
  }

  /// Whether each violation of one policy is one of another, at least as severe.
  private func isCovered(_ violations: [PolicyViolation], by others: [PolicyViolation]) -> Bool {
    violations.allSatisfy { one in
      others.contains { $0.message == one.message && $0.place == one.place && $0.severity <= one.severity }
    }
  }

  /// Whether each required pack that one policy misses is missing in another; where sources must be pinned, the advice is
  /// another one.
  private func isMissing(_ violations: [PolicyViolation], in others: [PolicyViolation]) -> Bool {
    violations.allSatisfy { one in
      others.contains {
        $0.rule == one.rule && $0.message.arguments["source"] == one.message.arguments["source"]
          && $0.place == one.place && $0.severity <= one.severity
      }
    }
  }

  @Test func `a policy that is tightened by another one allows nothing that one of them forbids`() throws {
    let sources = try Self.sources.map { try PackSource(parsing: $0) }
    for round in 0..<Rounds.count(300) {
      var generator = Rounds.generator(round)
      let base = try policy(&generator)
      let other = try policy(&generator)
      let chosen = sources.filter { _ in Bool.random(using: &generator) }
      let both = base.tightened(by: other)
      for part in [base, other] {
        for source in sources {
          #expect(isCovered(part.violations(of: source), by: both.violations(of: source)), "round \(round): \(source)")
        }
        #expect(isMissing(part.missing(among: chosen), in: both.missing(among: chosen)), "round \(round)")
      }
      #expect(both.safety <= base.safety, "round \(round)")
      #expect(other.layers.allSatisfy { $0.safety != .error } || both.safety == .error, "round \(round)")
      // Nothing is forbidden that neither of them forbids.
      for source in sources where base.violations(of: source).isEmpty && other.violations(of: source).isEmpty {
        #expect(both.violations(of: source).isEmpty, "round \(round): \(source)")
      }
    }
  }
}
