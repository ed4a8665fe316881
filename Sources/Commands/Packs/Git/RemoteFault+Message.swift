internal import Platform
internal import Reporting

extension RemoteFault {
  /// A stable name, which is a part of the error's id.
  var name: String {
    switch self {
    case .missing, .tooOld: "needs-git"
    case .noCache: "cache-unusable"
    case .authentication: "needs-password"
    case .unreachable: "unreachable"
    case .notFound: "not-found"
    case .commitMissing: "commit-missing"
    case .timedOut: "timed-out"
    case .tooLarge, .tooManyFiles: "too-large"
    case .badObject: "damaged"
    case .notGit: "not-git"
    case .redirected: "redirected"
    case .interrupted: "interrupted"
    case .refused: "refused"
    }
  }

  /// What happened, with git's own words where there are any, and what the user can do.
  var message: Message {
    switch self {
    case .missing:
      Message("remote.git-missing", "git was not found, and this pack is fetched with it\ninstall git")
    case .tooOld(let needed, let installed):
      Message(
        "remote.git-too-old", "git {installed} is too old to fetch packs\ninstall git {needed} or newer",
        ["installed": .text(installed), "needed": .text(needed)])
    case .noCache(let fault): fault.message
    case .authentication(let reason):
      Message(
        "remote.needs-password",
        "the server wants a password or a key: {reason}\ncheck that `git ls-remote` with this address works without a question, for example with a credential helper or an SSH key",
        Self.words(reason))
    case .unreachable(let reason):
      Message(
        "remote.unreachable", "the server cannot be reached: {reason}\ncheck the address and the network",
        Self.words(reason))
    case .notFound(let reason):
      Message(
        "remote.not-found",
        "the server has no such repository, or does not show it to you: {reason}\ncheck the address and your access",
        Self.words(reason))
    case .commitMissing(let reason):
      Message(
        "remote.commit-missing",
        "the repository does not have this commit, or no longer: {reason}\nrun `cairn upgrade` to use a commit that it has",
        Self.words(reason))
    case .timedOut(let seconds):
      Message(
        "remote.timed-out",
        "git was still running after {seconds} seconds and was ended\ncheck the network and run again",
        ["seconds": .number(Int(seconds.rounded()))])
    case .tooLarge(let limit):
      Message(
        "remote.too-large",
        "the repository is larger than {limit} MiB, the most that is fetched\nask its owner for a smaller one, or clone it and name its folder",
        ["limit": .number(limit >> 20)])
    case .tooManyFiles(let limit):
      Message(
        "remote.too-many-files",
        "the commit has more than {limit} files, the most that is read\nclone the repository and name the folder of the pack",
        ["limit": .number(limit)])
    case .badObject(let object): Self.damage(object)
    case .notGit(let reason):
      Message(
        "remote.not-git", "the server does not answer as a git server does: {reason}\ncheck the address",
        Self.words(reason))
    case .redirected(let reason):
      Message(
        "remote.redirected",
        "the server, or the setting `url.*.insteadOf`, leads git to an address that is not https, ssh or file: {reason}\nuse another address of the repository",
        Self.words(reason))
    case .interrupted: .interrupted
    case .refused(let reason):
      Message(
        "remote.refused",
        "git could not fetch the pack: {reason}\nrun `git ls-remote` with this address to see more",
        Self.words(reason))
    }
  }

  private static func damage(_ object: RefusedObject) -> Message {
    var arguments = words(object.reason)
    arguments["object"] = .text(object.id)
    arguments["check"] = .text(PrintableText.text(object.check))
    guard let path = object.path else {
      return Message(
        "remote.damaged",
        "git refuses object {object} of the repository: {reason} ({check})\nask the owner of the repository to repair it, or use another commit",
        arguments)
    }
    arguments["path"] = .text(PrintableText.text(path))
    return Message(
      "remote.damaged-path",
      "git refuses '{path}' (object {object}) of the repository: {reason} ({check})\nask the owner of the repository to repair it, or use another commit",
      arguments)
  }

  private static func words(_ reason: String) -> [String: Message.Argument] {
    ["reason": .text(PrintableText.text(reason))]
  }
}
