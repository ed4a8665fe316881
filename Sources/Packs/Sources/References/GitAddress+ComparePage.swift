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

  /// The path as a part of a URL: what has a meaning in Markdown or for a browser is encoded (RFC 3986, section 2.1).
  private var webPath: String {
    var text = ""
    for byte in path.utf8.drop(while: { $0 == UInt8(ascii: "/") }) {
      // In a path of `secureCopy` nothing is encoded yet.
      let isKept = byte == UInt8(ascii: "%") ? transport != .secureCopy : "-._~/".utf8.contains(byte)
      if isKept || AddressParts.isLetterOrDigit(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
