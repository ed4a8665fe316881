internal import Doctor
internal import Documents
internal import Vocabulary

/// Section ids in markers, and targets of links and imports.
enum TextCompletion {
  static func offer(at offset: Int, in place: Surroundings) -> Completions.Offer? {
    let head = place.text.bytes[place.text.lineStart(before: offset)..<offset]
    if let open = head.lastOccurrence(of: "<!--"), !head[open...].contains(UInt8(ascii: ">")) {
      return section(in: head[(open + 4)...], to: offset, in: place)
    }
    if let open = head.lastOccurrence(of: "]("), !head[open...].contains(UInt8(ascii: ")")) {
      var start = open + 2
      if start < offset, place.text.bytes[start] == UInt8(ascii: "<") { start += 1 }
      return target(from: start, to: offset, in: place)
    }
    if head.first == UInt8(ascii: "["), let colon = head.lastOccurrence(of: "]: "),
      !head[(colon + 3)...].contains(Byte.blank)
    {
      return target(from: colon + 3, to: offset, in: place)
    }
    return imported(head, to: offset, in: place)
  }

  /// The ids of sections that the document does not have yet, in the order of its kind.
  private static func section(in comment: ArraySlice<UInt8>, to offset: Int, in place: Surroundings) -> Completions
    .Offer?
  {
    guard let document = place.edited.document else { return nil }
    let text = comment.drop(while: Byte.isBlank)
    let words = ["cairn-section", "mustflow-section"]
    guard let word = words.first(where: { text.starts(with: $0.utf8) }) else { return nil }
    let rest = text.dropFirst(word.utf8.count)
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let id = rest.dropFirst().drop(while: Byte.isBlank)
    guard let kind = document.kind ?? place.edited.kinds.values.first else { return nil }
    let line = place.text.lineStart(before: offset)
    let present = Set(
      document.markdown.sections.filter { $0.marker.lower < line || $0.marker.lower > offset }.map(\.id.value))
    let after = place.text.bytes[offset...].prefix { !Byte.isLineEnd($0) }
    let end = after.contains(UInt8(ascii: ">")) ? "" : " -->"
    let lead = rest.dropFirst().first.map(Byte.isBlank) == true ? "" : " "
    return Completions.Offer(
      span: Span(id.startIndex, offset),
      candidates: (kind.required + kind.optional).filter { !present.contains($0) }.map { id in
        Candidate(
          id, .reference, inserted: lead + id + end, detail: kind.required.contains(id) ? "required" : "optional")
      })
  }

  /// Files and folders next to what was begun, and after `#` the headings of the file.
  private static func target(from start: Int, to offset: Int, in place: Surroundings) -> Completions.Offer? {
    let written = String(decoding: place.text.bytes[start..<offset], as: UTF8.self)
    guard !written.contains(":"), let document = place.edited.document else { return nil }
    if let hash = written.utf8.firstIndex(of: UInt8(ascii: "#")) {
      let path = String(written.utf8[..<hash]) ?? ""
      var bytes: [UInt8]? = place.text.bytes
      if !path.isEmpty {
        guard case .file(let file) = LinkPlace(of: LinkTarget(path), in: document.path, document.fileTree) else {
          return nil
        }
        bytes = place.buffer(of: file)?.bytes
      }
      let begun = start + written.utf8.distance(from: written.utf8.startIndex, to: hash) + 1
      return Completions.Offer(
        span: Span(begun, offset),
        candidates: EditedFile.anchors(in: bytes ?? []).map { Candidate($0, .reference) })
    }
    return paths(written, from: start, to: offset, isEncoded: true, in: document)
  }

  /// Imports of an instruction file.
  private static func imported(_ head: ArraySlice<UInt8>, to offset: Int, in place: Surroundings) -> Completions.Offer?
  {
    let word = head.lastIndex(where: Byte.isBlank).map { head[($0 + 1)...] } ?? head
    guard word.first == UInt8(ascii: "@"), let document = place.edited.document, place.edited.isImporter else {
      return nil
    }
    let written = String(decoding: word.dropFirst(), as: UTF8.self)
    return paths(written, from: word.startIndex + 1, to: offset, isEncoded: false, in: document)
  }

  private static func paths(
    _ written: String, from start: Int, to offset: Int, isEncoded: Bool, in document: Document
  ) -> Completions.Offer? {
    let slash = written.utf8.lastIndex(of: UInt8(ascii: "/"))
    let lead = slash.map { String(written.utf8[...$0]) ?? "" } ?? ""
    var folder: RelativePath?
    switch LinkPlace(of: LinkTarget(lead), in: document.path, document.fileTree) {
    case .folder(let found): folder = found
    case .here where lead.isEmpty: folder = document.path.parent
    default: return nil
    }
    let tree = document.fileTree
    let begun = start + lead.utf8.count
    let candidates = tree.children(of: folder).filter { $0 != document.path }.map { path in
      let name = isEncoded ? LinkTarget.encoded(path.name) : path.name
      return tree.isFolder(path)
        ? Candidate(path.name + "/", .folder, inserted: name + "/") : Candidate(path.name, .file, inserted: name)
    }
    // Hidden ones last.
    let sorted =
      candidates.filter { $0.label.utf8.first != UInt8(ascii: ".") }
      + candidates.filter { $0.label.utf8.first == UInt8(ascii: ".") }
    return Completions.Offer(span: Span(begun, offset), candidates: sorted)
  }
}
