package import Reporting
package import Vocabulary

/// A finding of a rule at one place. The examination adds the rule, the file and the line.
package struct Finding: Sendable {
  package let message: Message
  /// The bytes it is about; nil for the file as a whole.
  package let span: Span?
  /// The file it is about; nil for the file that is being checked.
  package let path: RelativePath?
  /// The severity, if it differs from that of the rule.
  package let severity: Severity?
  package let repair: Repair?
  /// Bytes that no report may show, in any finding of the file.
  package let secret: Span?
  /// What it is about, as a unified diff.
  package let diff: String?
  /// The path from the root at which a file is missing, if that is what it reports.
  package var missing: RelativePath?

  package init(
    _ message: Message, at span: Span? = nil, in path: RelativePath? = nil, severity: Severity? = nil,
    fix repair: Repair? = nil, hiding secret: Span? = nil, diff: String? = nil
  ) {
    self.message = message
    self.span = span
    self.path = path
    self.severity = severity
    self.repair = repair
    self.secret = secret
    self.diff = diff
  }

  /// An error of a reader as a finding of the same severity; its replacement is a safe fix.
  package init(_ fault: Diagnostic, in path: RelativePath? = nil) {
    self.init(
      fault.message, at: fault.span, in: path, severity: fault.severity,
      fix: fault.replacement.map { .replace(fault.replaced, with: $0) })
  }
}

/// How a rule would fix what it found, in the file that is being checked. Line ends in its texts are LF; the
/// examination replaces them with those of the file.
package struct Repair: Sendable {
  package let description: Message
  package let isSafe: Bool
  private let edits: [(span: Span, text: String)]
  private let others: [Change]

  private init(
    _ description: Message, isSafe: Bool = true, edits: [(span: Span, text: String)] = [], others: [Change] = []
  ) {
    self.description = description
    self.isSafe = isSafe
    self.edits = edits
    self.others = others
  }

  /// Replaces the span with `text`.
  package static func replace(_ span: Span, with text: String, isSafe: Bool = true) -> Repair {
    Repair(.replace(text), isSafe: isSafe, edits: [(span, text)])
  }

  /// Inserts `text` before the byte at `offset`; `description` describes it if the text is longer than a line.
  package static func insert(
    _ text: String, at offset: Int, isSafe: Bool = true, description: Message? = nil
  ) -> Repair {
    Repair(description ?? .insert(text), isSafe: isSafe, edits: [(Span(offset, offset), text)])
  }

  /// Deletes the spans.
  package static func delete(_ spans: Span..., description: Message) -> Repair {
    Repair(description, edits: spans.map { ($0, "") })
  }

  /// Edits files, this one or others; the texts already have the line ends of the files.
  package static func edit(_ changes: [Change], isSafe: Bool = true, description: Message) -> Repair {
    Repair(description, isSafe: isSafe, others: changes)
  }

  /// Replaces each span with `text`.
  package static func replaceEach(_ spans: [Span], with text: String, description: Message) -> Repair {
    Repair(description, edits: spans.map { ($0, text) })
  }

  /// Moves the content of the span, as `text`, before the byte at `offset`; an unsafe fix.
  package static func move(_ span: Span, as text: String, to offset: Int, description: Message) -> Repair {
    Repair(description, isSafe: false, edits: [(span, ""), (Span(offset, offset), text)])
  }

  /// Renames a file.
  package static func rename(_ path: RelativePath, to other: RelativePath) -> Repair {
    Repair(.rename(other), others: [.rename(from: path, to: other)])
  }

  /// Deletes many spans, which are in order.
  package static func delete(_ spans: [Span], isSafe: Bool, description: Message) -> Repair {
    Repair(description, isSafe: isSafe, edits: spans.map { ($0, "") })
  }

  /// Has `cairn sync` generate a target again.
  package static func render(_ path: RelativePath) -> Repair {
    Repair(.render(path), others: [.render(path)])
  }

  /// Makes a file executable for its owner.
  package static func executable(_ path: RelativePath) -> Repair {
    Repair(.executable(path), others: [.executable(path, true)])
  }

  /// Finishes or reverts an interrupted run.
  package static var recover: Repair { Repair(.recover, others: [.recover]) }

  /// The fix for the file at `path`.
  package func fix(at path: RelativePath, usingCarriageReturns: Bool) -> Fix {
    let edits = edits.map { edit in
      guard usingCarriageReturns else { return Change.edit(path, edit.span, edit.text) }
      let lines = Text.normalized(Array(edit.text.utf8)).split(separator: 0x0A, omittingEmptySubsequences: false)
      return Change.edit(
        path, edit.span, String(decoding: Array(lines.joined(separator: [0x0D, 0x0A])), as: UTF8.self))
    }
    return Fix(description, isSafe: isSafe, changes: edits + others)
  }
}

extension Message {
  fileprivate static func replace(_ text: String) -> Message {
    Message("fix.replace", "replace with '{text}'", ["text": .text(PrintableText.excerpt(text))])
  }
  fileprivate static func insert(_ text: String) -> Message {
    let line = text.utf8.last == 0x0A ? String(text.dropLast()) : text
    return Message("fix.insert", "insert '{text}'", ["text": .text(PrintableText.excerpt(line))])
  }
  fileprivate static func render(_ path: RelativePath) -> Message {
    Message("fix.render", "update {path} with `cairn sync`", ["path": .text(path.text)])
  }
  fileprivate static func executable(_ path: RelativePath) -> Message {
    Message("fix.executable", "make {path} executable, as `chmod +x` does", ["path": .text(path.text)])
  }
  fileprivate static func rename(_ path: RelativePath) -> Message {
    Message("fix.rename", "rename it to {path}", ["path": .text(path.text)])
  }
  fileprivate static var recover: Message {
    Message("fix.recover", "finish or revert it with `cairn sync`")
  }
}
