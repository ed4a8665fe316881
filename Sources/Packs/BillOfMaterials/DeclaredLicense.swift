package import Vocabulary

/// The license that a pack or a skill declares.
package enum DeclaredLicense: Sendable, Hashable {
  case expression(LicenseExpression)
  /// A name that is no SPDX expression, such as `Complete terms in LICENSE.txt`, with the text of the license if there is
  /// one.
  case named(String, text: String?)

  /// `name` is what the manifest or the front matter has; `files` are the files of the pack or the skill by their paths in
  /// its folder, of which the first at the top that is named like a license counts. nil if there is neither.
  package init?(_ name: String?, in files: [RelativePath: [UInt8]]) {
    let name = name.flatMap { Self.trimmed($0) }
    if let expression = name.flatMap({ LicenseExpression($0) }) {
      self = .expression(expression)
      return
    }
    let path = files.keys.filter { $0.parent == nil && LicenseFile.isName($0.name) }.min()
    let text = path.flatMap { files[$0] }.flatMap { bytes in
      Text.normalized(bytes).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
    }
    guard let shown = name ?? path?.name else { return nil }
    self = .named(shown, text: text.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Whether `init` looks at a file with this path in the folder of a pack or a skill.
  package static func isFile(_ path: RelativePath) -> Bool { path.parent == nil && LicenseFile.isName(path.name) }

  /// The id of a license that is not in the SPDX License List: the same name and text always have the same one.
  var reference: String {
    guard case .named(let name, let text) = self else { return "" }
    return "LicenseRef-cairn-\(Digest(ofBytes: Array("\(name)\n\(text ?? "")".utf8)).fileName.text.prefix(16))"
  }

  private static func trimmed(_ text: String) -> String? {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }
    return end.map { String(Substring(bytes[...$0])) }
  }
}
