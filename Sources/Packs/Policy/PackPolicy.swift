package import Reporting
package import Vocabulary

/// Which packs may be installed: `[policy]` of the config file, tightened by the policies of the user and of the machine.
///
/// What one of them forbids is forbidden, whatever the others say: a source must be in every list of allowed ones and in no
/// list of denied ones, `pinned` holds if one of them says so, and what one of them requires is required. Each is enforced
/// as it says itself; one that says `enforce = "error"` makes the violations of the others errors, too.
package struct PackPolicy: Sendable, Equatable {
  /// What one file says.
  package struct Layer: Sendable, Equatable {
    /// nil: every source that is not denied.
    package var allow: Allowed?
    package var deny: [Placed<PolicyPattern>] = []
    /// Where it says that sources must be pinned; nil if it does not.
    package var pinned: PolicyPlace?
    /// How strict the safety rules are: `error` or `warning`; nil if it does not say.
    package var safety: Severity?
    package var require: [Placed<PackSource>] = []
    /// How severe a violation is: `error` or `warning`; nil, which is `error`, if it does not say.
    package var enforce: Severity?

    package init() {}
  }

  /// A list of allowed sources, and where it begins.
  package struct Allowed: Sendable, Equatable {
    package let patterns: [PolicyPattern]
    package let place: PolicyPlace

    package init(_ patterns: [PolicyPattern], at place: PolicyPlace) {
      self.patterns = patterns
      self.place = place
    }
  }

  /// A value, and where it is.
  package struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
    package let value: Value
    package let place: PolicyPlace

    package init(_ value: Value, at place: PolicyPlace) {
      self.value = value
      self.place = place
    }
  }

  /// In the order in which violations are reported.
  package let layers: [Layer]

  /// Without a layer, everything is allowed.
  package init(_ layers: [Layer] = []) { self.layers = layers }

  /// This policy together with one that can only tighten it: never less strict than either of them. That the other wants
  /// findings of safety to be warnings has no effect.
  package func tightened(by other: PackPolicy) -> PackPolicy {
    PackPolicy(
      layers
        + other.layers.map { layer in
          var layer = layer
          if layer.safety == .warning { layer.safety = nil }
          return layer
        })
  }

  /// How severe an error of the safety rules is in a pack from outside: an error, unless a policy says `warn` and none
  /// says `error`.
  package var safety: Severity {
    let stated = layers.compactMap(\.safety)
    return stated.contains(.error) ? .error : stated.first ?? .error
  }

  /// How severe a violation of one layer is.
  func severity(of layer: Layer) -> Severity {
    layers.contains { $0.enforce == .error } ? .error : layer.enforce ?? .error
  }
}

/// A place in a file with a policy.
package struct PolicyPlace: Sendable, Hashable {
  /// The path as messages show it.
  package let file: String
  /// Counted from 1.
  package let line: Int
  package let span: Span

  package init(file: String, line: Int, span: Span) {
    self.file = file
    self.line = line
    self.span = span
  }

  /// The file and the line.
  package var text: String { "\(file):\(line)" }
}
