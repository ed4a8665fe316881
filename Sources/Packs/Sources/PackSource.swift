/// Where a pack comes from, as config.toml and `--pack` name it.
package enum PackSource: Sendable, Hashable {
  /// The pack inside the executable: `builtin`.
  case builtin
  /// A folder, relative to the root or absolute: `./packs/ours`.
  case folder(String)
  /// A git repository, optionally at a branch, tag or commit: `git+https://host/owner/pack.git#v1.2.0`.
  case git(url: String, reference: String?)

  /// nil for an empty text, a control character, a scheme other than `git+https`, `git+ssh` and `git+file`, and for
  /// anything that git would read as an option.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    if text == "builtin" {
      self = .builtin
      return
    }
    guard let scheme = Self.scheme(of: text) else {
      self = .folder(text)
      return
    }
    guard ["git+https", "git+ssh", "git+file"].contains(scheme) else { return nil }
    let parts = text.utf8.dropFirst(4).split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    guard let url = parts.first, let place = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let host = url[place...].utf8.dropFirst(3)
    guard let first = host.first, first != UInt8(ascii: "-"), !host.contains(UInt8(ascii: " ")) else { return nil }
    let reference = parts.count == 2 ? parts[1] : nil
    if let reference, reference.isEmpty || reference.utf8.first == UInt8(ascii: "-") { return nil }
    self = .git(url: url, reference: reference)
  }

  /// The source as config.toml writes it.
  package var text: String {
    switch self {
    case .builtin: "builtin"
    case .folder(let path): path
    case .git(let url, let reference): "git+" + url + (reference.map { "#" + $0 } ?? "")
    }
  }

  /// The text before `://`, in lower case; nil if the text is a path.
  private static func scheme(of text: String) -> String? {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    guard !scheme.isEmpty, text.utf8.dropFirst(scheme.count).starts(with: "://".utf8) else { return nil }
    return String(Substring(scheme)).lowercased()
  }
}
