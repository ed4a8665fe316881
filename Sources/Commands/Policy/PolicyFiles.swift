internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The policies of the user and of the machine: `cairn/policy.toml` in the folders of their settings.
///
/// One that cannot be read stops the run, because what it forbids is not known. Links are followed: whoever can write in
/// these folders decides anyway.
struct PolicyFiles {
  let environment: Environment

  private static let name = RelativePath(constant: "policy.toml")
  /// The most bytes of a policy.
  private static let largest = 1 << 20

  private var folders: [String] {
    [environment.configFolder, environment.systemFolder.map { $0 + "/cairn" }].compactMap { $0 }
  }

  /// The folders from which a policy is read: those of the settings, and those that links there lead to.
  var places: [String] {
    folders
      + folders.compactMap { folder in
        environment.files.resolve("\(folder)/\(Self.name)").flatMap { FolderPath.parent(of: $0) }
      }
  }

  /// The policy of a repository, tightened by those of the user and of the machine.
  func tightening(_ policy: PackPolicy) throws -> PackPolicy {
    try folders.reduce(policy) { policy, folder in
      try read(in: folder).map { policy.tightened(by: $0) } ?? policy
    }
  }

  /// The policy of the machine alone.
  func ofMachine() throws -> PackPolicy {
    try environment.systemFolder.flatMap { try read(in: $0 + "/cairn") } ?? PackPolicy()
  }

  private func read(in folder: String) throws -> PackPolicy? {
    let path = "\(folder)/\(Self.name)"
    guard let bytes = try bytes(in: folder, path) else { return nil }
    let (policy, faults) = PackPolicy.read(bytes, file: path)
    guard let first = faults.min(by: { $0.span < $1.span }) else { return policy }
    let lines = LineIndex(bytes)
    throw Failure(
      "policy-invalid", first.message, path: path, place: lines.place(at: first.span.lower),
      details: faults.sorted { $0.span < $1.span }.dropFirst().map { fault in
        let place = lines.place(at: fault.span.lower)
        return Failure.Detail(.policyFault("\(path):\(place.line):\(place.column)", fault.message))
      })
  }

  /// nil if there is no such file.
  private func bytes(in folder: String, _ path: String) throws -> [UInt8]? {
    do throws(TreeError) {
      guard let tree = try environment.files.tree(at: folder) else { return nil }
      switch try tree.entry(at: Self.name) {
      case nil: return nil
      case .link?:
        guard let end = environment.files.resolve(path), let slash = end.utf8.lastIndex(of: UInt8(ascii: "/")),
          let name = try? RelativePath(onDisk: String(end[end.index(after: slash)...])),
          let tree = try environment.files.tree(at: slash == end.startIndex ? "/" : String(end[..<slash]))
        else { throw .notFound(Self.name) }
        return try tree.read(name, limit: Self.largest)
      case .file?, .folder?, .other?: return try tree.read(Self.name, limit: Self.largest)
      }
    } catch {
      let cause = Failure(error)
      throw Failure("policy-unreadable", .unreadable(cause.message), path: path)
    }
  }
}

extension Message {
  fileprivate static func policyFault(_ place: String, _ fault: Message) -> Message {
    Message("policy.problem", "{place}: {reason}", ["place": .text(place), "reason": .message(fault)])
  }
  fileprivate static func unreadable(_ reason: Message) -> Message {
    Message(
      "policy.unreadable", "cannot read this policy: {reason}\nmake it readable, or ask who manages this machine",
      ["reason": .message(reason)])
  }
}
