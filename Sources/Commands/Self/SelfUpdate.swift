internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// The update of the running executable: finds a newer release and installs it.
struct SelfUpdate {
  let invocation: Invocation
  /// Absolute path of the executable, links resolved.
  let executable: String
  let receipt: Receipt

  /// Throws if Cairn must not replace the executable: a package manager installed it, or it has no receipt.
  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    let environment = invocation.environment
    guard let executable = environment.executable else { throw Failure("no-receipt", .noReceipt) }
    if let owner = PackageManager.owner(of: executable, files: environment.files) {
      throw Failure("package-managed", .packageManaged(owner), path: executable)
    }
    guard let receipt = try Receipt.beside(executable, files: environment.files) else {
      throw Failure("no-receipt", .noReceipt, path: executable)
    }
    self.executable = executable
    self.receipt = receipt
  }

  /// Whether a failure reports that something else updates the executable, or that it was moved after the installation.
  /// This is not an error.
  static func isManagedElsewhere(_ failure: Failure) -> Bool {
    ["no-receipt", "package-managed", "foreign-receipt"].contains(failure.id)
  }

  /// Why the executable cannot be replaced by this user; nil if it can be replaced.
  func obstacle() async throws -> Failure? {
    do {
      try await Replacement(of: executable, in: invocation.environment).checkAccess()
      return nil
    } catch let error as LocatedTreeError {
      let failure = Failure(error, in: invocation)
      return failure.isAboutAccess ? failure : nil
    }
  }

  /// The channel that is used if none is named.
  var channel: String { receipt.channel ?? Channel.stable }

  /// The request if no option changes it.
  var request: ReleaseRequest { ReleaseRequest(current: invocation.version, channel: channel) }

  /// Asks the feed for its releases, and stores the answer for the notice of later runs.
  func check(for request: ReleaseRequest, timeouts: Download.Timeouts = .index) async throws -> ReleaseRequest.Outcome {
    let index = try await Feed(receipt, in: invocation.environment).index(timeouts: timeouts)
    rememberLatest(index)
    return try request.outcome(in: index)
  }

  /// Replaces this executable with a release; false if another run has already done so. A signal that ends it leaves no
  /// files next to the executable.
  func install(_ release: ReleaseIndex.Release, _ artifact: ReleaseIndex.Artifact) async throws -> Bool {
    try await invocation.environment.signals.interruptible { try await put(release, artifact) }
  }

  private func put(_ release: ReleaseIndex.Release, _ artifact: ReleaseIndex.Artifact) async throws -> Bool {
    guard let digest = artifact.digest else { throw Failure("no-receipt", .noReceipt, path: executable) }
    let environment = invocation.environment
    let address = try Feed(receipt, in: environment).address(of: artifact)
    let progress = DownloadProgress(invocation, release.version, size: artifact.size)
    defer { progress.end() }
    return try await Replacement(of: executable, in: environment)
      .install(release.version, size: artifact.size, digest: digest) { write in
        try await Download(environment, timeouts: .artifact).pieces(at: address, limit: artifact.size) { piece in
          try write(piece)
          progress.add(piece.count)
        }
      }
  }

  /// Runs the executable, which has been replaced, with its own command line; returns its exit code.
  func relaunch(_ arguments: [String]) async throws -> Exit {
    let environment = invocation.environment
    do {
      let code = try await environment.processes.runAttached(
        ProgramCall(executable, arguments, variables: environment.variables, directory: environment.directory))
      return Exit(rawValue: code) ?? .failure
    } catch {
      throw Failure("not-started", .notStarted(error.reason), path: executable)
    }
  }

  /// Deletes or reverts what an interrupted replacement of the executable left.
  func recoverInterrupted() async throws {
    let replacement = try Replacement(of: executable, in: invocation.environment)
    if try await invocation.environment.signals.interruptible({ try await replacement.recoverInterrupted() }) {
      invocation.writer.status(.cleared)
    }
  }

  private func rememberLatest(_ index: ReleaseIndex) {
    var note = LatestVersionCache(
      feed: receipt.feed, channel: channel, asked: UTCTimestamp(seconds: invocation.environment.now()))
    if let newest = index.channels[channel], let release = index[newest], !release.yanked {
      note.version = newest
      note.isSecurity = index.releases.contains {
        $0.security && !$0.yanked && $0.version > invocation.version && $0.version <= newest
      }
    }
    note.write(in: invocation.environment)
  }
}

extension Message {
  fileprivate static let noReceipt = Message(
    "self.no-receipt",
    "this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself\nbuild it again, or run the installer once"
  )
  fileprivate static func packageManaged(_ owner: PackageManager) -> Message {
    if owner.command.isEmpty {
      return Message(
        "self.package-managed-unknown",
        "this cairn was installed by a package manager\nupdate it with the package manager")
    }
    return Message(
      "self.package-managed", "this cairn was installed by {name}\nrun `{command}` to update it",
      ["name": .text(owner.name), "command": .text(owner.command)])
  }
  fileprivate static func notStarted(_ reason: String) -> Message {
    Message("self.not-started", "cannot start the new executable ({reason})", ["reason": .text(reason)])
  }
  fileprivate static let cleared = Message(
    "self.cleared", "cleaned up after an interrupted update")
  /// The message about an available version.
  static func updateFound(_ version: SemanticVersion, current: SemanticVersion, isSecurity: Bool) -> Message {
    let words: [String: Message.Argument] = ["version": .text(version.text), "current": .text(current.text)]
    if isSecurity {
      return Message(
        "self.security-found", "Cairn {version} is available and fixes a security problem; this is {current}", words)
    }
    return Message("self.found", "Cairn {version} is available; this is {current}", words)
  }
  /// The message if no newer version exists.
  static func isNewest(_ current: SemanticVersion, channel: String) -> Message {
    Message(
      "self.newest", "Cairn {current} is the latest version ({channel})",
      ["current": .text(current.text), "channel": .text(channel)])
  }
  /// The message after the executable was replaced.
  static func replaced(_ current: SemanticVersion, by version: SemanticVersion) -> Message {
    Message(
      "self.replaced", "replaced Cairn {current} with {version}\nrun `cairn self rollback` to revert",
      ["current": .text(current.text), "version": .text(version.text)])
  }
}
