internal import Doctor
package import Documents
internal import Reporting
internal import Vocabulary

/// The answer to `textDocument/codeAction`: fixes of the doctor, and comments that suppress findings.
package enum CodeActions {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll.cairn"

  /// Whether the client asks for what fixes all, which is then to be given as `fixed`.
  package static func wantsFixAll(_ parameters: JSONNode?) -> Bool {
    kinds(parameters)?.contains { isWithin(fixAll, $0) } ?? false
  }

  /// The actions for a range. `fixed` is the text after all safe fixes, if it was asked for and differs.
  package static func value(for parameters: JSONNode?, in place: Surroundings, fixed: [UInt8]?) -> JSONValue {
    let kinds = kinds(parameters)
    var actions: [JSONValue] = []
    if kinds?.contains(where: { isWithin(quickFix, $0) }) ?? true, let range = place.text.span(of: parameters?["range"])
    {
      actions += quickFixes(at: range, in: place)
    }
    if let fixed, let edit = whole(fixed, in: place) {
      actions.append(action(place.catalog.text(of: .fixAll), fixAll, edit))
    }
    return .list(actions)
  }

  /// The kinds that the client asks for; nil means all of them.
  private static func kinds(_ parameters: JSONNode?) -> [String]? {
    parameters?["context"]?["only"]?.items?.compactMap(\.text)
  }

  /// Whether a kind is one that the client asks for by itself or by the start of its name.
  private static func isWithin(_ kind: String, _ asked: String) -> Bool {
    asked.isEmpty || kind == asked || kind.hasPrefix(asked + ".")
  }

  private static func quickFixes(at range: Span, in place: Surroundings) -> [JSONValue] {
    let found = place.findings.filter { finding in
      let span = DiagnosticList.span(of: finding, in: place.text)
      return span.lower <= range.upper && range.lower <= span.upper
    }
    let fixes = found.compactMap { finding -> JSONValue? in
      guard let fix = finding.fix, let edit = WorkspaceEdit.value(of: fix, in: place) else { return nil }
      let text = PrintableText.text(place.catalog.text(of: fix.description))
      return action(
        fix.isSafe ? text : place.catalog.text(of: .unsafe(text)), quickFix, edit, for: finding, in: place,
        isPreferred: fix.isSafe)
    }
    var seen: Set<SuppressionEdit> = []
    let comments = found.flatMap { finding in
      place.edited.suppressions(of: finding).compactMap { comment -> JSONValue? in
        guard seen.insert(comment).inserted,
          let edit = WorkspaceEdit.value(
            replacing: Span(comment.offset, comment.offset), with: comment.text, in: place)
        else { return nil }
        let title: Message = comment.isForFile ? .suppressInFile(finding.rule) : .suppressInLine(finding.rule)
        return action(place.catalog.text(of: title), quickFix, edit, for: finding, in: place)
      }
    }
    return fixes + comments
  }

  private static func action(
    _ title: String, _ kind: String, _ edit: JSONValue, for finding: LocatedFinding? = nil,
    in place: Surroundings? = nil,
    isPreferred: Bool = false
  ) -> JSONValue {
    var diagnostics: JSONValue?
    if let finding, let place {
      diagnostics = .list([DiagnosticList.value(of: finding, in: place.text, place.catalog)])
    }
    let isShown = isPreferred && place?.client.takesPreferredActions == true
    return .fields([
      "title": .string(title), "kind": .string(kind), "diagnostics": diagnostics,
      "isPreferred": isShown ? .boolean(true) : nil, "edit": edit,
    ])
  }

  /// One edit from the text to another one: from the first byte that differs to the last one.
  private static func whole(_ fixed: [UInt8], in place: Surroundings) -> JSONValue? {
    let old = place.text.bytes
    guard fixed != old, Text.isUTF8(fixed) else { return nil }
    var start = zip(old, fixed).prefix { $0 == $1 }.count
    var end = zip(old.reversed(), fixed.reversed()).prefix { $0 == $1 }.count
    end = min(end, min(old.count, fixed.count) - start)
    // Not in the middle of a character, and not between CR and LF.
    func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool {
      guard offset > 0, offset < bytes.count else { return false }
      return bytes[offset] & 0xC0 == 0x80
        || (bytes[offset] == Byte.lineFeed && bytes[offset - 1] == Byte.carriageReturn)
    }
    while start > 0, isInside(old, start) || isInside(fixed, start) { start -= 1 }
    while end > 0, isInside(old, old.count - end) || isInside(fixed, fixed.count - end) { end -= 1 }
    let text = String(decoding: fixed[start..<(fixed.count - end)], as: UTF8.self)
    return WorkspaceEdit.value(replacing: Span(start, old.count - end), with: text, in: place)
  }
}

extension Message {
  fileprivate static let fixAll = Message("lsp.fix-all", "apply all safe fixes")
  fileprivate static func unsafe(_ fix: String) -> Message {
    Message("lsp.unsafe-fix", "{fix} (may change the meaning)", ["fix": .text(fix)])
  }
  fileprivate static func suppressInLine(_ rule: String) -> Message {
    Message("lsp.suppress-line", "suppress {rule} here with a comment", ["rule": .text(rule)])
  }
  fileprivate static func suppressInFile(_ rule: String) -> Message {
    Message("lsp.suppress-file", "suppress {rule} in this file with a comment", ["rule": .text(rule)])
  }
}
