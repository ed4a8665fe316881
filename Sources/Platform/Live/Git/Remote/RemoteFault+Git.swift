import Vocabulary

extension RemoteFault {
  /// The fault in what git printed to stderr, with `LC_ALL=C`. Git has one exit code for all of them. `cache` is the
  /// folder that git wrote to.
  init(gitErrors: [UInt8], cache: String) {
    let text = String(decoding: gitErrors, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    if let refused = lines.lazy.compactMap(RefusedObject.init(line:)).first {
      self = .badObject(refused)
      return
    }
    let isOfSSH = { (line: String) in
      line.hasPrefix("ssh: ") || line.contains("Permission denied (") || line.hasPrefix("Host key verification failed")
    }
    let reason =
      lines.first(where: isOfSSH)
      ?? lines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("ERROR:") || $0.hasPrefix("remote: ") } ?? lines.first
      ?? "git gave no reason"
    // What the server says of its own disk is not about this one.
    let own = lines.filter { !$0.hasPrefix("remote: ") }.joined(separator: "\n").lowercased()
    let all = text.lowercased()
    func says(_ phrases: String...) -> Bool { phrases.contains { all.contains($0) } }
    func saysItself(_ phrases: String...) -> Bool { phrases.contains { own.contains($0) } }
    if saysItself("no space left on device", "disk quota exceeded") {
      self = .noCache(.diskFull(cache))
    } else if saysItself("read-only file system") {
      self = .noCache(.notWritable(cache))
    } else if says(
      "authentication failed", "could not read username", "could not read password", "terminal prompts disabled",
      "permission denied (", "host key verification failed", "returned error: 401", "returned error: 403",
      "access denied")
    {
      self = .authentication(reason)
    } else if says("not our ref", "unadvertised object", "couldn't find remote ref", "could not find remote ref") {
      self = .commitMissing(reason)
    } else if says("disabled in libcurl", "' not allowed") || (says("protocol \"") && says("disabled")) {
      self = .redirected(reason)
    } else if says(
      "repository not found", "' not found", "does not appear to be a git repository", "returned error: 404",
      "not valid: is this a git repository", "project you were looking for could not be found", "does not exist")
    {
      self = .notFound(reason)
    } else if says(
      "could not resolve host", "failed to connect", "couldn't connect", "connection refused", "connection timed out",
      "network is unreachable", "operation timed out", "operation too slow", "no route to host", "connection reset",
      "ssl certificate",
      "could not resolve proxy", "gnutls_handshake", "ssl_connect", "ssl connect error", "returned error: 429",
      "returned error: 5")
    {
      self = .unreachable(reason)
    } else if says(
      "protocol error", "http/0.9", "server doesn't support", "bad pack header", "invalid index-pack output",
      "pack signature mismatch", "unexpected flush", "expected flush", "unexpected line", "bad line length")
    {
      self = .notGit(reason)
    } else if says("early eof", "the remote end hung up", "could not read from remote repository", "empty reply") {
      self = .unreachable(reason)
    } else {
      self = .refused(reason)
    }
  }
}

extension RefusedObject {
  /// Reads a line of git's check of what it receives, `error: object ID: CHECK: what is wrong`, or of `fsck`,
  /// `error in tree ID: CHECK: what is wrong`. nil for other lines.
  fileprivate init?(line: String) {
    let prefixes = ["error: object ", "error in tree ", "error in commit ", "error in blob ", "error in tag "]
    guard let prefix = prefixes.first(where: line.hasPrefix) else { return nil }
    let parts = line.dropFirst(prefix.count).split(separator: ": ", maxSplits: 2).map(String.init)
    guard parts.count == 3, CommitID.isHexadecimal(parts[0]), !parts[0].isEmpty else { return nil }
    self.init(id: parts[0], check: parts[1], reason: parts[2], path: nil)
  }
}
