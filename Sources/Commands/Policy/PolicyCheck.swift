internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Holds the packs of a run against the policies of the repository, the user and the machine, before anybody is asked for
/// one.
struct PolicyCheck {
  private let policy: PackPolicy
  /// Absolute path of the repository.
  private let root: String
  private let invocation: Invocation

  /// `policy` is that of the repository. Throws if the policy of the user or of the machine cannot be read.
  init(_ policy: PackPolicy, root: String, _ invocation: Invocation) throws {
    self.policy = try PolicyFiles(environment: invocation.environment).tightening(policy)
    self.root = root
    self.invocation = invocation
    invocation.review.policy = self.policy
  }

  /// Throws for sources that the policy forbids, with all of them; prints violations that are only warned about, each once
  /// per run. What a policy requires is for the doctor: else nothing could be installed that does.
  func refuse(_ sources: [PackSource]) throws {
    guard !policy.layers.isEmpty else { return }
    let files = invocation.environment.files
    let all = sources.flatMap { source in
      policy.violations(of: source, in: PolicyFolder(of: source, root: root, files)).map { (source, $0) }
    }
    try invocation.report(all, places: all.isEmpty ? [:] : places())
  }

  /// Where the config file names its sources.
  private func places() -> [PackSource: Place] {
    guard let tree = try? invocation.environment.files.tree(at: root),
      let bytes = try? Repository.read(CairnFile.config, in: tree)
    else { return [:] }
    let lines = LineIndex(bytes)
    let pairs = zip(Config.read(bytes).config.packs.map(\.source), ConfigNames(in: bytes).sources)
    return Dictionary(pairs.map { ($0, lines.place(at: $1.lower)) }) { first, _ in first }
  }
}

extension PackReview {
  /// Throws if the server tells that what a source names is a branch, and the policy forbids branches.
  func refuse(_ source: GitSource, meaning resolved: ResolvedReference, _ invocation: Invocation) throws {
    try invocation.report(policy.violations(of: source, meaning: resolved).map { (.git(source), $0) }, places: [:])
  }
}

extension Invocation {
  /// Throws for violations that are errors, and prints the others.
  fileprivate func report(
    _ all: [(source: PackSource, violation: PolicyViolation)], places: [PackSource: Place]
  ) throws {
    for (source, violation) in all where violation.severity == .warning {
      let place = places[source]
      let shown = place.map { "\(CairnFile.config):\($0.line)" } ?? source.text
      guard writer.once.isFirst("\(shown) \(writer.text(violation.message))") else { continue }
      writer.warn(
        Failure(violation.rule, violation.message, path: place == nil ? nil : CairnFile.config.text, place: place))
    }
    let errors = all.filter { $0.violation.severity == .error }
    guard let first = errors.first else { return }
    let place = places[first.source]
    throw Failure(
      "policy-violation", first.violation.message, path: place == nil ? nil : CairnFile.config.text, place: place,
      details: errors.dropFirst().map { source, violation in
        guard let place = places[source] else { return Failure.Detail(violation.message) }
        return Failure.Detail(
          Diagnostic(violation.rule, violation.message, at: Span(0, 0)), in: CairnFile.config, at: place)
      })
  }
}
