internal import Documents
internal import Reporting
internal import Vocabulary

/// What fixes must keep of a document's front matter, whatever their rules intend.
///
/// Each rule is careful with its own fix; this is the check that several fixes together, or one in a form that no rule
/// expected, lose nothing that the author wrote.
struct KeptFrontMatter {
  private let header: Header
  private let reading: ClientFile.Reading

  /// A front matter as its client reads it: where that is line by line, what YAML makes of it does not matter.
  private struct Header {
    let end: Int
    let fields: [FrontMatter.Field]
    let faults: [Diagnostic]

    init?(in bytes: [UInt8], as reading: ClientFile.Reading) {
      guard let frontMatter = FrontMatter(in: bytes) else { return nil }
      end = frontMatter.span.upper
      switch reading {
      case .lines:
        fields = HeaderLines.fields(of: frontMatter, in: bytes)
        faults = []
      case .yaml, .none:
        fields = frontMatter.fields
        faults = frontMatter.faults
      }
    }
  }

  /// nil for a text without front matter.
  init?(in bytes: [UInt8], as reading: ClientFile.Reading = .yaml) {
    guard let header = Header(in: bytes, as: reading) else { return nil }
    self.header = header
    self.reading = reading
  }

  /// Where the text after it starts.
  var end: Int { header.end }

  /// Whether every key that the edits do not touch still has its value after them, and no kind of error occurs more
  /// often. A key whose own text changes may have another name or value, but does not disappear.
  func isKept(in bytes: [UInt8], after edits: [Span]) -> Bool {
    guard let after = Header(in: bytes, as: reading) else { return false }
    let before = Dictionary(header.faults.map { ($0.id, 1) }, uniquingKeysWith: +)
    for (id, count) in Dictionary(after.faults.map { ($0.id, 1) }, uniquingKeysWith: +)
    where count > before[id] ?? 0 { return false }
    var values: [String: [YAMLValue?]] = [:]
    for field in after.fields { values[field.key.value, default: []].append(field.value) }
    var edits = edits.sorted()[...]
    for field in header.fields {
      let own = Span(field.key.span.lower, max(field.key.span.upper, field.valueSpan.upper))
      while let edit = edits.first, edit.upper <= own.lower { edits.removeFirst() }
      // An insertion directly after a value changes it, one directly before a key does not.
      if let edit = edits.first, edit.lower < own.upper || (edit.count == 0 && edit.lower == own.upper) { continue }
      guard let found = values[field.key.value] else { return false }
      if field.value != nil, !found.contains(field.value) { return false }
    }
    return after.fields.count >= header.fields.count
  }
}

extension [(path: RelativePath, fix: Fix)] {
  /// The fixes without those that would lose something of a front matter: if all of a file together do, they are tried
  /// one after the other, and those that do are left out.
  func keepingFrontMatter(of files: [RelativePath: SubjectFile], in fileTree: FileTree) -> Self {
    var left: Set<Int> = []
    var places: [RelativePath: [Int]] = [:]
    for (index, element) in enumerated() {
      for case .edit(let path, _, _) in element.fix.changes where places[path]?.last != index {
        places[path, default: []].append(index)
      }
    }
    for (path, indices) in places {
      guard let file = files[path], file.kind == .markdown,
        let kept = KeptFrontMatter(in: file.bytes, as: ClientFile.at(path, in: fileTree)?.reading ?? .yaml)
      else { continue }
      func isKept(_ chosen: [Int]) -> Bool {
        let changes = chosen.flatMap { self[$0].fix.changes }
        return kept.isKept(in: changes.edited(file.bytes, at: path), after: changes.spans(at: path))
      }
      let near = indices.filter { self[$0].fix.changes.spans(at: path).contains { $0.lower < kept.end } }
      guard !near.isEmpty, !isKept(near) else { continue }
      var chosen: [Int] = []
      for index in near {
        // More than that is not an author's work.
        if chosen.count < 50, isKept(chosen + [index]) { chosen.append(index) } else { left.insert(index) }
      }
    }
    return left.isEmpty ? self : enumerated().filter { !left.contains($0.offset) }.map(\.element)
  }
}

extension [Change] {
  /// The places of the edits in a file.
  fileprivate func spans(at path: RelativePath) -> [Span] {
    compactMap { change in
      guard case .edit(path, let span, _) = change else { return nil }
      return span
    }
  }
}
