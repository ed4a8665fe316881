internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the doctor tells about policies and about accepted findings.
extension InstallReader {
  /// The violations of the policies of the repository, the user and the machine, in the config, and in the lock for packs
  /// that the config does not name. Throws if a policy cannot be read.
  func readViolations(_ names: ConfigNames, _ status: inout InstallStatus) throws {
    let policy = try PolicyFiles(environment: invocation.environment).tightening(config.policy)
    guard !policy.layers.isEmpty else { return }
    let sources = config.packs.map(\.source)
    func violations(of source: PackSource) -> [PolicyViolation] {
      let folder = PolicyFolder(of: source, root: root.path, invocation.environment.files)
      return policy.violations(of: source, in: folder)
    }
    for (source, span) in zip(sources, names.sources) {
      status.configFaults += violations(of: source).map { Diagnostic($0, at: span) }
    }
    for locked in try LockedSource.all(in: Repository.read(CairnFile.lock, in: tree) ?? [])
    where !sources.contains(where: { $0.isNamed(inLock: locked.text) }) {
      guard let source = locked.source else { continue }
      status.lockFaults += violations(of: source).map { Diagnostic($0, at: locked.span) }
    }
    for violation in policy.missing(among: sources) {
      let isHere = violation.place.file == CairnFile.config.text
      status.configFaults.append(Diagnostic(violation, at: isHere ? violation.place.span : Span(0, 0)))
    }
  }

  /// The acceptances in the config that accept nothing in their pack; only for packs that are available here.
  func readAcceptances(_ configBytes: [UInt8], _ status: inout InstallStatus) {
    guard config.packs.contains(where: { !$0.accept.isEmpty }) else { return }
    let resolver = PackResolver(invocation, root: root.path, config)
    for (packConfig, places) in zip(config.packs, Acceptance.places(in: configBytes)) where !packConfig.accept.isEmpty {
      guard let inspected = resolver.inspected(packConfig.source) else { continue }
      for (acceptance, span) in zip(packConfig.accept, places) {
        let digests = inspected.digests(at: acceptance.path)
        guard !digests.contains(acceptance.digest) else { continue }
        let message: Message = digests.isEmpty ? .notInPack(acceptance.path) : .changed(acceptance.path)
        status.configFaults.append(Diagnostic("config.acceptance-current", .info, message, at: span))
      }
    }
  }
}

extension Diagnostic {
  /// A violation of a policy at the place that violates it.
  init(_ violation: PolicyViolation, at span: Span) {
    self.init(violation.rule, violation.severity, violation.message, at: span)
  }
}

extension Message {
  fileprivate static func notInPack(_ path: RelativePath) -> Message {
    Message(
      "config.acceptance-current", "the pack no longer has the file {path}\nremove this acceptance",
      ["path": .text(PrintableText.text(path.text))])
  }
  fileprivate static func changed(_ path: RelativePath) -> Message {
    Message(
      "config.acceptance-current.changed",
      "{path} is no longer the file that was accepted, so this acceptance has no effect\nremove it",
      ["path": .text(PrintableText.text(path.text))])
  }
}
