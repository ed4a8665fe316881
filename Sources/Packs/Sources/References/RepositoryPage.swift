/// A page of a repository's web site, whose address users copy from their browser.
enum RepositoryPage {
  /// The source that a page shows: `owner/repo//plugins/review#v2` for `owner/repo/tree/v2/plugins/review`. nil for other
  /// addresses. The name of a branch ends at a slash, because the address does not tell where it ends.
  static func source(of address: GitAddress) -> String? {
    guard address.transport == .https else { return nil }
    let parts = address.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    // GitLab separates the repository from the page by `-`.
    let end = address.host == GitAddress.defaultHost ? 2 : parts.firstIndex(of: "-")
    guard let end, end > 1 else { return nil }
    let page = parts.dropFirst(end).drop { $0 == "-" }
    guard page.count > 1, let kind = page.first, ["tree", "blob", "raw"].contains(kind) else { return nil }
    let repository = GitAddress(
      transport: .https, user: address.user, host: address.host, port: address.port,
      path: parts.prefix(end).joined(separator: "/"))
    // A file is in the folder that is meant.
    let folder = page.dropFirst(2).dropLast(kind == "tree" ? 0 : 1).joined(separator: "/")
    return repository.text + (folder.isEmpty ? "" : "//" + folder) + (page.dropFirst().first.map { "#" + $0 } ?? "")
  }
}
