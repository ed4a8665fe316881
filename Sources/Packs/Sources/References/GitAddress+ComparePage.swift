package import Vocabulary

extension GitAddress {
  /// The page of the repository's web site that compares two commits; nil for a host whose pages are not known. GitHub,
  /// GitLab (also of one's own, on a host such as `gitlab.example.org`) and Codeberg have one (their documentation,
  /// "Comparing commits", "Compare revisions"; Codeberg runs Forgejo, which has the addresses of GitHub).
  package func comparePage(from old: CommitID, to new: CommitID) -> String? {
    let isWeb = transport == .https && port == nil
    guard isWeb || transport == .ssh || transport == .secureCopy else { return nil }
    let middle: String
    switch host {
    case Self.defaultHost, "codeberg.org": middle = "/compare/"
    case _ where host.utf8.starts(with: "gitlab.".utf8): middle = "/-/compare/"
    default: return nil
    }
    return "https://\(host)/\(webPath)\(middle)\(old)...\(new)"
  }

  /// The path as a part of a URL: what has a meaning in Markdown or for a browser is encoded. In a path of `secureCopy`
  /// nothing is encoded yet.
  private var webPath: String {
    let path = path.utf8.drop { $0 == UInt8(ascii: "/") }
    return PercentEncoding.text(String(Substring(path)), keeping: transport == .secureCopy ? "/" : "/%")
  }
}
