internal import Documents
internal import Reporting
internal import Vocabulary

/// A settings file of a client, read as far as it names skills, scripts and instructions.
package struct SettingsFile {
  /// Where the file is.
  let path: RelativePath
  /// What the file is for.
  let place: SettingsPlace
  /// The files around it.
  let fileTree: FileTree
  /// nil if the text has an error.
  let root: SettingsValue?
  /// The errors of the text.
  let faults: [Diagnostic]
  /// Where the text starts, after a byte-order mark: the place of what is missing.
  let start: Span

  /// nil for a file of another kind.
  init?(_ file: SubjectFile, in fileTree: FileTree) {
    guard let place = SettingsPlace(file.path, in: fileTree) else { return nil }
    path = file.path
    self.place = place
    self.fileTree = fileTree
    let mark = file.bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    start = Span(mark, min(file.bytes.count, mark + 1))
    if file.path.name == "config.toml" {
      let document = TOMLDocument(parsing: file.bytes)
      faults = document.faults
      root = document.faults.isEmpty ? SettingsValue(document.root) : nil
    } else {
      // Editors of this family read their own settings with comments.
      let isCommented = file.path.name == "mcp.json"
      let document = JSONDocument(parsing: file.bytes, as: isCommented ? .commented : .strict)
      faults = document.fault.map { [$0] } ?? []
      root = document.root.map { SettingsValue($0) }
    }
  }

  /// The errors of the text, and one if it is not a table; warnings where it is not known which program reads the file,
  /// because that program may have its own form.
  var readingFindings: [Finding] {
    let severity: Severity? = place.client == .some ? .warning : nil
    if let root, root.entries == nil { return [Finding(.notObject, at: root.head, severity: severity)] }
    return faults.map { fault in
      Finding(
        fault.message, at: fault.span, severity: severity,
        fix: fault.replacement.map { .replace(fault.replaced, with: $0) })
    }
  }

  /// The severity of what a client is documented to refuse or to ignore: nil, that of the rule, for such clients.
  var severity: Severity? { place.client.isStrict ? nil : .warning }

  /// A path that is as good as one next to the plugin's or the project's folders, to resolve others from.
  var base: RelativePath {
    let name = RelativePath(constant: "settings")
    return place.root?.appending(name) ?? name
  }
}

extension Message {
  fileprivate static var notObject: Message {
    Message("settings.not-object", "expected an object here\nput the settings between braces")
  }
}
