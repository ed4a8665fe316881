internal import Platform
internal import Reporting
internal import Upgrading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Failure {
  /// An error in the folder of the executable or of Cairn's state. If the folder is not writable, the message names its
  /// owner and what to do, instead of the system's message.
  init(_ error: LocatedTreeError, in invocation: Invocation) {
    guard let advice = FolderAdvice(error, invocation) else {
      self.init(error.error, in: error.folder)
      return
    }
    self.init(advice.isReadOnly ? "read-only" : "not-permitted", advice.message, path: error.folder)
  }

  /// Whether it reports that a folder is not writable.
  var isAboutAccess: Bool { id == "read-only" || id == "not-permitted" }
}

/// Why a folder is not writable, and what to do about it.
private struct FolderAdvice {
  let isReadOnly: Bool
  let message: Message

  /// nil if the folder is writable, so that something else failed.
  init?(_ error: LocatedTreeError, _ invocation: Invocation) {
    guard let tree = try? invocation.environment.files.tree(at: error.folder) else { return nil }
    let code: Int32
    do throws(TreeError) {
      try tree.checkWritable()
      return nil
    } catch {
      guard case .system(_, _, let number) = error, [EACCES, EPERM, EROFS].contains(number) else { return nil }
      code = number
    }
    isReadOnly = code == EROFS
    let owner = try? tree.owner()
    switch (error.use, owner) {
    case (.executable, _) where isReadOnly: message = .readOnly
    case (.executable, let owner?) where !owner.isThisUser:
      message = .othersExecutable(owner, command: Self.command(for: owner, invocation))
    case (.executable, _): message = .ownExecutable(error.folder)
    case (.state, let owner?) where !owner.isThisUser && !isReadOnly: message = .othersState(owner)
    case (.state, _): message = .state
    }
  }

  /// The command line that runs the same command as the folder's owner.
  private static func command(for owner: FileOwner, _ invocation: Invocation) -> String {
    let command = invocation.command.hasPrefix("self ") ? invocation.command : "self upgrade"
    let sudo = owner.number == 0 ? "sudo" : "sudo -u \(ShellWord.text(owner.name ?? "#\(owner.number)"))"
    return "\(sudo) \(ShellWord.text(invocation.environment.executable ?? "cairn")) \(command)"
  }
}

extension Message {
  fileprivate static func othersExecutable(_ owner: FileOwner, command: String) -> Message {
    Message(
      "self.folder-of-another",
      "cannot replace the executable: this folder belongs to {owner}, and you cannot write to it\nrun `{command}`, or install Cairn again in a folder of your own",
      ["owner": .text(owner.name ?? String(owner.number)), "command": .text(command)])
  }
  fileprivate static func ownExecutable(_ folder: String) -> Message {
    Message(
      "self.folder-not-writable",
      "cannot replace the executable: this folder is not writable\nrun `chmod u+w {folder}` and try again",
      ["folder": .text(ShellWord.text(folder))])
  }
  fileprivate static let readOnly = Message(
    "self.folder-read-only",
    "cannot replace the executable: this folder is on a read-only file system\ninstall Cairn again in a writable folder"
  )
  fileprivate static func othersState(_ owner: FileOwner) -> Message {
    Message(
      "self.state-of-another",
      "Cairn keeps its release data in this folder, but it belongs to {owner} and you cannot write to it\nchange its owner, or set XDG_STATE_HOME to a folder of your own",
      ["owner": .text(owner.name ?? String(owner.number))])
  }
  fileprivate static let state = Message(
    "self.state-not-writable",
    "Cairn keeps its release data in this folder, but it is not writable\nmake it writable, or set XDG_STATE_HOME to another folder"
  )
}
