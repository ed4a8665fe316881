internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// The plan that writes the index of the documents and nothing else; with a new choice also the config file.
struct DocumentIndexPlan {
  let invocation: Invocation
  let root: RootSearch.Root
  let docs: DocsConfig
  /// Whether the choice is written into the config file.
  let isNew: Bool
  /// The config file that the choice was read from.
  let configBytes: [UInt8]?

  /// The plan, for the current state of the disk.
  func make() async throws -> Plan {
    let repository = try Repository.load(root, in: invocation.environment)
    var config = try repository.requireConfig()
    try repository.refuseOtherConfig(than: configBytes)
    guard repository.lockBytes != nil else {
      throw Failure("lock-missing", .lockMissing, path: CairnFile.lock.text, exit: .needsAttention)
    }
    let before = config
    config.docs = docs
    var wanted = Wanted(installed: repository.lock, bases: repository.bases, config: config)
    if isNew, config != before, let configBytes = repository.configBytes {
      guard let edited = config.edited(configBytes, from: before) else {
        throw Failure("config-invalid", .configInvalid, path: CairnFile.config.text)
      }
      wanted.configBytes = edited
    }
    var request = PlanRequest()
    request.isForDocuments = true
    var plan = try await repository.plan(
      for: wanted, request, config: config, bases: repository.bases, invocation)
    plan.hidden = try await IgnoredTargets(invocation: invocation, root: root)
      .check(plan, anyway: false, mayAsk: false, hasOption: false)
    return plan
  }
}
