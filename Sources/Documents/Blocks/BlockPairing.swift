internal import Reporting
internal import Vocabulary

/// Pairs begin and end markers, and reports those that do not match.
struct BlockPairing {
  /// Every pair, damaged ones too.
  private(set) var blocks: [ManagedBlocks.Block] = []
  private(set) var faults: [Diagnostic] = []
  /// Ids of the blocks with errors.
  private(set) var damaged: Set<String> = []

  private let lines: LineIndex
  private let comment: ManagedBlocks.Comment

  init(_ markers: [BlockMarker], lines: LineIndex, comment: ManagedBlocks.Comment) {
    self.lines = lines
    self.comment = comment
    var ends: [String: Int] = [:]
    for marker in markers where marker.kind == .end { ends[marker.id, default: 0] += 1 }
    var open: [BlockMarker] = []
    for marker in markers {
      guard !marker.id.isEmpty else {
        addNameless(marker)
        continue
      }
      switch marker.kind {
      case .begin:
        guard ends[marker.id, default: 0] > 0 else {
          addUnended(marker)
          continue
        }
        if let outer = open.last { addNested(marker, in: outer) }
        open.append(marker)
      case .end:
        ends[marker.id, default: 1] -= 1
        guard let index = open.lastIndex(where: { $0.id == marker.id }) else {
          addUnbegun(marker)
          continue
        }
        addPair(open[index], marker)
        open.removeSubrange(index...)
      }
    }
    for marker in open { addUnended(marker) }
    addDoubled()
  }

  /// Adds a marker that an unclosed fence hides.
  mutating func add(_ hidden: BlockMarker.Hidden) {
    add(
      Message(
        "block.hidden-by-fence",
        "the marker of block '{id}' is inside a code fence that starts in line {line} and is not closed\nclose the fence",
        ["id": .text(hidden.marker.id), "line": number(of: hidden.fence)]),
      hidden.marker)
  }

  private mutating func addPair(_ begin: BlockMarker, _ end: BlockMarker) {
    blocks.append(
      ManagedBlocks.Block(
        id: begin.id, attributes: begin.attributes, begin: begin.line, body: Span(begin.line.upper, end.line.lower),
        end: end.line))
  }

  private mutating func addNameless(_ marker: BlockMarker) {
    add(
      Message(
        "block.marker-without-id", "this marker has no block id\nadd the id after 'cairn:{kind}', or remove the marker",
        ["kind": marker.kind == .begin ? "begin" : "end"]),
      marker)
  }

  private mutating func addUnended(_ marker: BlockMarker) {
    add(
      Message(
        "block.end-missing",
        "block '{id}' starts in line {line} but has no end\nadd '{marker}' after its last line, or remove this line",
        [
          "id": .text(marker.id), "line": number(of: marker.line),
          "marker": .text(BlockMarker.text(.end, marker.id, [:], comment)),
        ]),
      marker)
  }

  private mutating func addUnbegun(_ marker: BlockMarker) {
    add(
      Message(
        "block.begin-missing",
        "block '{id}' ends in line {line} but has no start\nadd '{marker}' before its first line, or remove this line",
        [
          "id": .text(marker.id), "line": number(of: marker.line),
          "marker": .text(BlockMarker.text(.begin, marker.id, [:], comment)),
        ]),
      marker)
  }

  private mutating func addNested(_ marker: BlockMarker, in outer: BlockMarker) {
    damaged.insert(outer.id)
    add(
      Message(
        "block.nested",
        "block '{id}' starts inside block '{outer}' of line {line}\nput one after the other",
        ["id": .text(marker.id), "outer": .text(outer.id), "line": number(of: outer.line)]),
      marker)
  }

  private mutating func addDoubled() {
    var first: [String: Span] = [:]
    for block in blocks.sorted(by: { $0.begin < $1.begin }) {
      guard let earlier = first.updateValue(block.begin, forKey: block.id) else { continue }
      first[block.id] = earlier
      damaged.insert(block.id)
      faults.append(
        Diagnostic(
          "block.unique", .error,
          Message(
            "block.duplicate", "block '{id}' already exists in line {line}\nremove one of the two",
            ["id": .text(block.id), "line": number(of: earlier)]),
          at: Span(block.begin.lower, block.begin.upper)))
    }
  }

  private mutating func add(_ message: Message, _ marker: BlockMarker) {
    damaged.insert(marker.id)
    faults.append(Diagnostic("block.markers-paired", .error, message, at: marker.text))
  }

  private func number(of line: Span) -> Message.Argument { .number(lines.place(at: line.lower).line) }
}
