package import Reporting
package import Vocabulary

/// A YAML file that is a mapping, read like a front matter: the keys of its top level with their places, and every
/// error.
package struct YAMLFile: Sendable {
  /// One key of the top level.
  package struct Field: Sendable {
    package let key: String
    package let keySpan: Span
    package let valueSpan: Span
    /// nil if YAML stops in it.
    package let value: YAMLValue?
  }

  package let fields: [Field]
  /// Where YAML stops, or where a key is a duplicate; the ids are those of a front matter.
  package let faults: [Diagnostic]

  /// Reads any bytes; the offsets are those of the file.
  package init(_ bytes: [UInt8]) {
    let mark = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    var body = bytes.dropFirst(mark)
    // A file may start its only document with a `---` line.
    if body.starts(with: Self.fence), let next = body.firstIndex(of: 0x0A),
      body[..<next].dropFirst(Self.fence.count).allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
    {
      body = body[(next + 1)...]
    }
    let shift = body.startIndex - Self.fence.count - 1
    let text = Self.fence + [0x0A] + body + [0x0A] + Self.fence + [0x0A]
    let frontMatter = FrontMatter(in: text)
    let moved = { (span: Span) in
      Span(min(max(0, span.lower + shift), bytes.count), min(max(0, span.upper + shift), bytes.count))
    }
    fields = (frontMatter?.fields ?? []).map { field in
      Field(
        key: field.key.value, keySpan: moved(field.key.span), valueSpan: moved(field.valueSpan), value: field.value)
    }
    faults = (frontMatter?.faults ?? []).map { Diagnostic($0.id, $0.severity, $0.message, at: moved($0.span)) }
  }

  private static let fence = Array("---".utf8)
}
