package import Platform
package import Reporting
package import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Replaces an executable: completely or not at all, even if the process is killed.
///
/// During the replacement, the new executable (`.new`), the old one (`.old`) and a journal with their digests are next
/// to the executable, with one random name. The decisive step is the rename of the new one over the executable. The
/// next run deletes or reverts what an interrupted run left.
package struct Replacement: Sendable {
  let files: any FileSystem
  let place: ExecutablePlace
  let executable: String
  let test: SelfTest
  private let random: @Sendable () -> UInt64
  private let processID: Int32

  /// The executable before the current one, kept for `cairn self rollback`.
  package static let previous = RelativePath(constant: "cairn.previous")
  private static let lock = RelativePath(constant: ".cairn-upgrade.lock")
  /// The prefix of the names of all files next to the executable during a replacement.
  private static let ownPrefix = ".cairn-upgrade"

  /// The executable's path is resolved. An executable that takes longer than `timeout` seconds to print its version
  /// counts as not running.
  package init(of executable: String, in environment: Environment, timeout: Double = 10) throws(Failure) {
    guard let place = ExecutablePlace(executable) else {
      throw Failure("executable-unknown", .unknownPlace, path: executable)
    }
    self.place = place
    self.executable = executable
    files = environment.files
    random = environment.random
    processID = environment.processID
    test = SelfTest(environment, seconds: timeout)
  }

  /// Throws `LocatedTreeError` if this process may not replace the executable in its folder.
  package func checkAccess() async throws {
    try await locatingErrors { try files.tree(at: place.folder)?.checkWritable() }
  }

  /// Deletes or reverts what interrupted runs left; returns whether there was any.
  package func recoverInterrupted() async throws -> Bool {
    try await locatingErrors {
      guard let tree = try files.tree(at: place.folder) else { return false }
      let isUnfinished = try !ReplacementPaths.all(in: tree).isEmpty
      if try !isUnfinished && tree.entry(at: Self.lock) == nil { return false }
      return try await locked { _ in isUnfinished }
    }
  }

  /// Installs a version, which `fetch` passes on piece by piece; false if it is already installed.
  package func install(
    _ version: SemanticVersion, size: Int, digest: Digest,
    fetch: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws -> Bool {
    try await locatingErrors {
      try await locked { tree in
        let old = try self.digest(of: place.name, in: tree)
        if old == digest { return false }
        // Space for the new executable, and the same amount again for the file system.
        guard try tree.freeSpace() / 2 >= size else { throw Failure("disk-full", .noSpace(size), path: place.folder) }
        let journal = ReplacementJournal(to: version, old: old, new: digest)
        try await attempt(journal, in: tree) { paths in
          try await tree.create(paths.new, content: fetch)
          try checkSize(of: paths.new, size, in: tree)
        }
        return true
      }
    }
  }

  /// Exchanges the executable and the previous one; returns the version that is then installed.
  package func rollBack() async throws -> SemanticVersion {
    try await locatingErrors {
      try await locked { tree in
        let version = try await previousVersion(in: tree)
        let (old, new) = (try digest(of: place.name, in: tree), try digest(of: Self.previous, in: tree))
        guard old != new else { throw Failure("nothing-to-roll-back", .sameAsPrevious) }
        try await attempt(ReplacementJournal(to: version, old: old, new: new), in: tree) { paths in
          try duplicate(Self.previous, as: paths.new, in: tree)
        }
        return version
      }
    }
  }

  /// The version of the previous executable; throws if none exists that runs.
  package func previousVersion() async throws -> SemanticVersion {
    try await locatingErrors {
      guard let tree = try files.tree(at: place.folder) else { throw Failure("nothing-to-roll-back", .noPrevious) }
      return try await previousVersion(in: tree)
    }
  }

  private func previousVersion(in tree: any WritableTree) async throws -> SemanticVersion {
    guard case .file? = try tree.entry(at: Self.previous) else { throw Failure("nothing-to-roll-back", .noPrevious) }
    return try await test.version(of: "\(place.folder)/\(Self.previous)")
  }

  /// Writes the journal and `.new`, and replaces the executable; on failure everything is as before.
  private func attempt(
    _ journal: ReplacementJournal, in tree: any WritableTree, stage: (ReplacementPaths) async throws -> Void
  ) async throws {
    try Task.checkCancellation()
    let paths = try ReplacementPaths(id: random())
    do {
      try tree.create(paths.journal, bytes: journal.bytes, isExecutable: false, permissions: 0o600)
      try await stage(paths)
      try await exchange(paths, journal, in: tree)
    } catch {
      // The next run reverts what cannot be reverted now.
      try? revert(paths, journal, in: tree)
      throw error
    }
  }

  private func exchange(_ paths: ReplacementPaths, _ journal: ReplacementJournal, in tree: any WritableTree)
    async throws
  {
    guard try digest(of: paths.new, in: tree) == journal.new else { throw Failure("artifact-digest", .otherDigest) }
    // Changing the owner may clear mode bits, so that comes first.
    try tree.setOwner(of: paths.new, as: place.name)
    try tree.setPermissions(tree.permissions(of: place.name) & 0o777 | 0o500, of: paths.new)
    try await test.verify("\(place.folder)/\(paths.new)", is: journal.to)
    try duplicate(place.name, as: paths.old, in: tree)
    guard try digest(of: paths.old, in: tree) == journal.old else {
      throw Failure("changed-during-run", .changedDuringRun, path: executable)
    }
    try tree.flush()
    try tree.replace(place.name, with: paths.new)
    try tree.flushFolder(nil)
    try await test.verify(executable, is: journal.to)
    try tree.replace(Self.previous, with: paths.old)
    // The replacement is complete; the next run deletes a remaining journal.
    try? tree.flushFolder(nil)
    try? tree.removeFile(paths.journal)
  }

  /// Restores the state before a replacement started.
  private func revert(_ paths: ReplacementPaths, _ journal: ReplacementJournal, in tree: any WritableTree) throws {
    if try tree.entry(at: paths.old) != nil {
      if try digest(of: place.name, in: tree) == journal.new {
        try tree.replace(place.name, with: paths.old)
        try tree.flushFolder(nil)
      } else {
        try tree.removeFile(paths.old)
      }
    }
    try tree.removeFile(paths.new)
    try tree.removeFile(paths.journal)
  }

  /// Completes what an earlier run left, if the new executable is installed and runs; else reverts it.
  private func recover(_ paths: ReplacementPaths, in tree: any WritableTree) async throws {
    let journal = ReplacementJournal(at: paths.journal, in: tree)
    guard let journal, try tree.entry(at: paths.old) != nil, try digest(of: place.name, in: tree) == journal.new
    else {
      for path in [paths.old, paths.new, paths.journal] { try tree.removeFile(path) }
      return
    }
    if (try? await test.verify(executable, is: journal.to)) != nil {
      try tree.replace(Self.previous, with: paths.old)
    } else {
      try tree.replace(place.name, with: paths.old)
    }
    try tree.flushFolder(nil)
    try tree.removeFile(paths.new)
    try tree.removeFile(paths.journal)
  }

  /// Creates a second name for a file, or a copy if the file system does not support second names.
  private func duplicate(_ path: RelativePath, as other: RelativePath, in tree: any WritableTree) throws {
    do {
      try tree.linkFile(path, as: other)
    } catch TreeError.unsupported {
      try tree.create(
        other, bytes: try tree.read(path, limit: ReleaseIndex.largestArtifact), isExecutable: true,
        permissions: 0o600)
      try tree.setOwner(of: other, as: path)
      try tree.setPermissions(try tree.permissions(of: path), of: other)
    }
  }

  private func digest(of path: RelativePath, in tree: any WritableTree) throws -> Digest {
    Digest(ofBytes: try tree.read(path, limit: ReleaseIndex.largestArtifact))
  }

  private func checkSize(of path: RelativePath, _ size: Int, in tree: any WritableTree) throws {
    guard case .file(_, let found)? = try tree.entry(at: path), found == size else {
      throw Failure("artifact-size", .otherSize(size))
    }
  }

  /// Runs `body` with the executable's folder locked, after the files of earlier runs were deleted or reverted.
  private func locked<Result: Sendable>(_ body: (any WritableTree) async throws -> Result) async throws -> Result {
    guard let tree = try files.tree(at: place.folder) else {
      throw Failure("executable-unknown", .unknownPlace, path: executable)
    }
    guard let lock = try tree.lock(Self.lock, seconds: 5) else { throw Failure("busy", .busy, path: place.folder) }
    defer {
      try? tree.removeFile(Self.lock)
      lock.release()
    }
    // A run that was canceled while it waited starts nothing.
    try Task.checkCancellation()
    lock.write("\(processID)\n")
    for paths in try ReplacementPaths.all(in: tree) { try await recover(paths, in: tree) }
    return try await body(tree)
  }

  /// Reports errors with the folder's path, because the temporary names of an update mean nothing to the user.
  private func locatingErrors<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch TreeError.system(let call, let path?, let code) where path.text.hasPrefix(Self.ownPrefix) {
      throw LocatedTreeError(folder: place.folder, of: .executable, error: .system(call: call, nil, code: code))
    } catch let error as TreeError {
      throw LocatedTreeError(folder: place.folder, of: .executable, error: error)
    }
  }
}

extension Message {
  fileprivate static let unknownPlace = Message(
    "replacement.unknown-place", "cannot replace the executable, because Cairn cannot tell where it is")
  fileprivate static let busy = Message(
    "replacement.busy", "another cairn is replacing the executable\ntry again when it is done")
  fileprivate static let changedDuringRun = Message(
    "replacement.changed-during-run", "the executable was changed by another process; it was not replaced")
  fileprivate static let otherDigest = Message(
    "replacement.other-digest", "the download has a different SHA-256 than the index says; nothing was kept")
  fileprivate static let noPrevious = Message(
    "replacement.no-previous",
    "there is no earlier executable to go back to\nuse `cairn self upgrade --to` to install any version")
  fileprivate static let sameAsPrevious = Message(
    "replacement.same-as-previous", "the earlier executable is the same as this one, so there is nothing to go back to")
  fileprivate static func noSpace(_ size: Int) -> Message {
    Message(
      "replacement.no-space",
      "there is not enough disk space for an executable of {size} bytes\nfree some space and run again",
      ["size": .number(size)])
  }
  fileprivate static func otherSize(_ size: Int) -> Message {
    Message(
      "replacement.other-size",
      "the download has a different size than the {size} bytes that the index says; nothing was kept",
      ["size": .number(size)])
  }
}
