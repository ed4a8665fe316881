package import Vocabulary

extension GitSource {
  /// Where a commit of this source can be had, as SPDX writes it (SPDX 2.3, section 7.7):
  /// `git+https://host/owner/repo@commit#folder`. nil for a repository that only this machine can reach. The user of an
  /// https address is left out, because it may be a token.
  package func downloadLocation(at commit: CommitID) -> String? {
    guard let url = address.publicURL else { return nil }
    let folder = folder.map { "#" + PercentEncoding.path($0) } ?? ""
    return "git+\(url)@\(commit)\(folder)"
  }

  /// The package URL of a commit of this source (ECMA-427): `pkg:github/owner/repo@commit#folder`, or `pkg:generic` with the
  /// download location. nil for a repository that only this machine can reach.
  package func packageURL(at commit: CommitID, version: SemanticVersion) -> String? {
    guard let location = downloadLocation(at: commit) else { return nil }
    let names = address.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    if address.host == GitAddress.defaultHost, names.count == 2 {
      // Both names are in lower case, because GitHub ignores it (type definition of `github`).
      let folder = folder.map { "#" + PercentEncoding.path($0) } ?? ""
      return "pkg:github/\(names.map { $0.lowercased() }.joined(separator: "/"))@\(commit)\(folder)"
    }
    guard let name = names.last else { return nil }
    return "pkg:generic/\(PercentEncoding.text(name))@\(PercentEncoding.text(version.text))"
      + "?vcs_url=\(PercentEncoding.text(location, keeping: ":/"))"
  }
}

extension GitAddress {
  /// The address for everybody: without the user of an https address, which may be a token, and with SSH as a URL. nil for
  /// a folder and for a server on this machine.
  package var publicURL: String? {
    let authority = host + (port.map { ":\($0)" } ?? "")
    switch transport {
    case .https: return "https://\(authority)/\(path)"
    case .ssh: return url
    case .secureCopy:
      let account = user.map { $0 + "@" } ?? ""
      return "ssh://\(account)\(authority)/\(path.drop { $0 == "/" })"
    case .file, .http: return nil
    }
  }
}
