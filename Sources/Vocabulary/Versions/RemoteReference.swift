/// A branch, a tag or another reference of a remote repository, and the commit that it names.
package struct RemoteReference: Hashable, Sendable {
  /// The full name: `HEAD`, `refs/heads/main`, `refs/tags/v1.2.0`.
  package let name: String
  /// The commit; for an annotated tag the one that it was made for.
  package let commit: CommitID

  package init(name: String, commit: CommitID) {
    self.name = name
    self.commit = commit
  }

  /// The name of the tag; nil for other references.
  package var tag: String? { rest(after: "refs/tags/") }
  /// The name of the branch; nil for other references.
  package var branch: String? { rest(after: "refs/heads/") }

  private func rest(after prefix: String) -> String? {
    guard name.utf8.starts(with: prefix.utf8) else { return nil }
    return String(Substring(name.utf8.dropFirst(prefix.utf8.count)))
  }

  /// Reads the output of `git ls-remote`: a line for each reference, with the commit, a tab and the name. `NAME^{}` is
  /// the commit of an annotated tag, and takes the place of the tag's own number. What else the server sent is left out:
  /// lines of another form, and names with a control character or a blank, which git does not allow.
  package static func list(_ output: [UInt8]) -> [RemoteReference] {
    var names: [String] = []
    var commits: [String: CommitID] = [:]
    var peeled: [String: CommitID] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let commit = CommitID(String(decoding: line[..<tab], as: UTF8.self)),
        let name = name(line[line.index(after: tab)...])
      else { continue }
      if name.utf8.suffix(3).elementsEqual("^{}".utf8) {
        let tag = String(Substring(name.utf8.dropLast(3)))
        peeled[tag] = peeled[tag] ?? commit
      } else if commits[name] == nil {
        names.append(name)
        commits[name] = commit
      }
    }
    return names.compactMap { name in
      (peeled[name] ?? commits[name]).map { RemoteReference(name: name, commit: $0) }
    }
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), let name = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    return name == "HEAD" || name.utf8.starts(with: "refs/".utf8) ? name : nil
  }
}
