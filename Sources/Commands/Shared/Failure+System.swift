internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Failure {
  /// An error of a tree as a message.
  init(_ error: TreeError) {
    switch error {
    case .notFound(let path): self.init("not-found", .notFound, path: path.text)
    case .linkInPath(let path): self.init("link-on-the-way", .linkInPath, path: path.text)
    case .notAFolder(let path): self.init("not-a-folder", .notAFolder, path: path.text)
    case .notRegular(let path): self.init("not-a-file", .notRegular, path: path.text)
    case .tooLarge(let path, let limit): self.init("too-large", .tooLarge(limit), path: path.text)
    case .exists(let path): self.init("exists", .exists, path: path.text)
    case .unsupported(let path): self.init("unsupported", .unsupported, path: path.text)
    case .system(let call, let path, let code): self.init(Self.id(of: code), .system(call, code), path: path?.text)
    }
  }

  /// A refused step on a target as a message: which target, and where the reason is.
  init(_ refused: RefusedStep) {
    guard case .system(let call, _, let code) = refused.error else {
      self.init(refused.error)
      return
    }
    let isAboutFolder = [EACCES, EPERM, EROFS].contains(code)
    self.init(
      Self.id(of: code),
      isAboutFolder ? .refused(call, code, refused.folder?.text ?? ".") : .system(call, code), path: refused.target.text
    )
  }

  private static func id(of code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "disk-full"
    case EACCES, EPERM: "not-permitted"
    case EROFS: "read-only"
    default: "input-output"
    }
  }

  /// An error of a tree as a message, with the absolute path.
  init(_ error: TreeError, in folder: String) {
    let failure = Failure(error)
    self.init(failure.id, failure.message, path: failure.path.map { "\(folder)/\($0)" } ?? folder, exit: failure.exit)
  }

  /// An error of git as a message.
  init(_ error: GitError) {
    switch error {
    case .missing: self.init("git-missing", .gitMissing)
    case .refused(let line): self.init("git-refused", .gitRefused(line))
    case .tooSlow(let command, let seconds): self.init("git-timeout", .gitTooSlow(command, seconds))
    case .tooMuch(let command, let limit): self.init("git-output", .gitTooMuch(command, limit))
    case .blocked(let path): self.init("not-a-file", .gitBlocked, path: path)
    }
  }
}

extension Message {
  fileprivate static let notFound = Message("system.not-found", "no such file or folder")
  fileprivate static let linkInPath = Message(
    "system.link-on-the-way", "a symbolic link is in the place of a folder; Cairn does not write through links")
  fileprivate static let notAFolder = Message("system.not-a-folder", "a file is in the place of a folder")
  fileprivate static let notRegular = Message("system.not-regular", "not a regular file, so Cairn does not read it")
  fileprivate static let exists = Message("system.exists", "already exists")
  fileprivate static let unsupported = Message(
    "system.unsupported",
    "this file system does not support the operation; for symbolic links, set links = \"copy\" in .cairn/config.toml")
  fileprivate static let gitMissing = Message("system.git-missing", "git was not found\ninstall it and run again")

  fileprivate static func tooLarge(_ limit: Int) -> Message {
    Message("system.too-large", "the file is larger than {limit} bytes", ["limit": .number(limit)])
  }
  fileprivate static func system(_ call: String, _ code: Int32) -> Message {
    let arguments: [String: Message.Argument] = ["reason": .text(reason(code)), "call": .text(call)]
    return switch code {
    case ENOSPC, EDQUOT: Message("system.no-space", "{reason} ({call})\nfree some space and run again", arguments)
    case EMFILE, ENFILE:
      Message("system.open-files", "{reason} ({call})\nraise the limit (`ulimit -n 256`) and run again", arguments)
    case EFBIG: Message("system.file-size", "{reason} ({call})\nraise the limit (`ulimit -f`) and run again", arguments)
    default: Message("system.call", "{reason} ({call})", arguments)
    }
  }
  fileprivate static func refused(_ call: String, _ code: Int32, _ folder: String) -> Message {
    Message(
      "system.refused-in-folder",
      "{reason} ({call}): the folder '{folder}' is not writable\nmake it writable for your user and run again",
      ["reason": .text(reason(code)), "call": .text(call), "folder": .text(folder)])
  }
  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
  fileprivate static func gitTooSlow(_ command: String, _ seconds: Double) -> Message {
    Message(
      "system.git-too-slow",
      "`git {command}` did not finish within {seconds} seconds and was stopped\nrun it yourself to see what it waits for",
      ["command": .text(command), "seconds": .number(Int(seconds.rounded(.up)))])
  }
  fileprivate static func gitTooMuch(_ command: String, _ limit: Int) -> Message {
    Message(
      "system.git-too-much", "`git {command}` printed more than {limit} bytes and was stopped",
      ["command": .text(command), "limit": .number(limit)])
  }
  fileprivate static let gitBlocked = Message(
    "system.git-blocked", "not a regular file, so git would wait for it forever\ndelete it or replace it with a file")
  fileprivate static func gitRefused(_ line: String) -> Message {
    Message("system.git-refused", "git says: {line}", ["line": .text(line)])
  }
}
