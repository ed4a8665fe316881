internal import CYaml
internal import Vocabulary

/// Makes nodes of the events of libyaml.
///
/// Only the C module of Yams is used: Yams itself needs all of Foundation, whose tables of languages are 45 MB of a
/// static executable. `Package.swift` leaves the rest of Yams out of the link.
struct YAMLReader {
  /// Where libyaml stops, and what it calls the problem.
  struct Stop: Error {
    /// The text of a key that is there more than once; nil for other problems.
    var doubledKey: String?
    /// The limit that the text exceeds; nil for other problems.
    var excess: YAMLLimits.Excess?
    let problem: String
    /// nil if the text could not be read at all.
    var mark: YAMLMark?
    /// The start of the construct that was being read.
    var context: YAMLMark?
  }

  /// What a key that is not a text is called.
  private static let noText = "<uncovertable>"

  /// Valid as long as the closure runs that owns it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The last node of each anchor, and how many levels it has.
  private var anchors: [String: (node: YAMLNode, height: Int)] = [:]
  /// How many lists and mappings are open.
  private var level = 0
  /// The deepest level since a node with an anchor started.
  private var deepest = 0
  private var aliasCount = 0

  /// The root of the only document in a text; nil if there is none.
  static func root(of text: String) throws(Stop) -> YAMLNode? {
    var text = text
    let result: Result<YAMLNode?, Stop> = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return .success(nil) }
      var parser = yaml_parser_t()
      return withUnsafeMutablePointer(to: &parser) { parser in
        guard yaml_parser_initialize(parser) == 1 else { return .failure(outOfMemory) }
        // It reads only these bytes, and `bytes` and `parser` outlive the reader.
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, start, bytes.count)
        var reader = YAMLReader(parser: parser)
        return Result { () throws(Stop) in try reader.readStream() }
      }
    }
    return try result.get()
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>) { self.parser = parser }

  // MARK: Nodes

  private mutating func readStream() throws(Stop) -> YAMLNode? {
    _ = try next()
    if try next().type == YAML_STREAM_END_EVENT { return nil }
    let root = try readNode(from: try next())
    // The end of the document.
    _ = try next()
    let last = try next()
    guard last.type == YAML_STREAM_END_EVENT else {
      throw Stop(problem: "but found another document", mark: last.mark, context: .start)
    }
    return root
  }

  /// The node that an event starts. An anchor is known after its node, so that no node contains itself.
  private mutating func readNode(from event: Event) throws(Stop) -> YAMLNode {
    let content: YAMLNode.Content
    let deepestBefore = deepest
    deepest = level
    switch event.type {
    case YAML_ALIAS_EVENT:
      guard let (node, height) = event.anchor.flatMap({ anchors[$0] }) else {
        throw Stop(problem: "found undefined alias", mark: event.mark)
      }
      aliasCount += 1
      if aliasCount > YAMLLimits.aliases { throw Stop(excess: .aliases, problem: "", mark: event.mark) }
      try reach(level + height, at: event.mark)
      deepest = max(deepest, deepestBefore)
      return node
    case YAML_SCALAR_EVENT: content = .scalar(event.text, isPlain: event.isPlain)
    case YAML_SEQUENCE_START_EVENT:
      try enter(at: event.mark)
      content = .sequence(try readSequence())
      level -= 1
    case YAML_MAPPING_START_EVENT:
      try enter(at: event.mark)
      content = .mapping(try readMapping())
      level -= 1
    default: throw Stop(problem: "did not find expected node content", mark: event.mark)
    }
    let node = YAMLNode(content: content, tag: YAMLTag(event.tag), mark: event.mark)
    if let anchor = event.anchor { anchors[anchor] = (node, deepest - level) }
    deepest = max(deepest, deepestBefore)
    return node
  }

  /// Opens one more list or mapping. libyaml itself is not recursive, and gives its events one by one, so deep nesting costs
  /// nothing beyond the limit.
  private mutating func enter(at mark: YAMLMark) throws(Stop) {
    level += 1
    try reach(level, at: mark)
  }

  private mutating func reach(_ level: Int, at mark: YAMLMark) throws(Stop) {
    if level > YAMLLimits.levels { throw Stop(excess: .nesting, problem: "", mark: mark) }
    deepest = max(deepest, level)
  }

  private mutating func readSequence() throws(Stop) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    var event = try next()
    while event.type != YAML_SEQUENCE_END_EVENT {
      nodes.append(try readNode(from: event))
      event = try next()
    }
    return nodes
  }

  private mutating func readMapping() throws(Stop) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var event = try next()
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try readNode(from: event)
      pairs.append(YAMLPair(key: key, value: try readNode(from: try next())))
      event = try next()
    }
    if let key = pairs.doubledKey() {
      throw Stop(doubledKey: key.text ?? Self.noText, problem: "found a doubled key", mark: key.mark)
    }
    return pairs
  }

  // MARK: Events

  /// What an event says, copied before libyaml frees it.
  private struct Event {
    let type: yaml_event_type_t
    let mark: YAMLMark
    var anchor: String?
    /// Empty if there is none.
    var tag = ""
    var text = ""
    var isPlain = false

    /// `event` is one that libyaml has filled: its texts end with a zero byte, or have the length that it says.
    init(_ event: yaml_event_t) {
      type = event.type
      mark = YAMLMark(event.start_mark)
      switch type {
      case YAML_ALIAS_EVENT: anchor = Self.string(event.data.alias.anchor)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        anchor = Self.string(scalar.anchor)
        tag = scalar.quoted_implicit == 1 ? YAMLTag.Name.string.rawValue : Self.string(scalar.tag) ?? ""
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        // A byte-order mark is no part of a text.
        text = String(decoding: bytes.dropFirst(bytes.starts(with: Text.byteOrderMark) ? 3 : 0), as: UTF8.self)
        isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        anchor = Self.string(start.anchor)
        if start.implicit == 0 { tag = Self.string(start.tag) ?? "" }
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        anchor = Self.string(start.anchor)
        if start.implicit == 0 { tag = Self.string(start.tag) ?? "" }
      default: break
      }
    }

    private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
      pointer.map { String(cString: $0) }
    }
  }

  private func next() throws(Stop) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw stop() }
    defer { yaml_event_delete(&event) }
    return Event(event)
  }

  private func stop() -> Stop {
    let parser = parser.pointee
    guard parser.error != YAML_MEMORY_ERROR else { return Self.outOfMemory }
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    guard parser.error != YAML_READER_ERROR else { return Stop(problem: problem) }
    // It looks ahead for the end of a key, and has a limit of its own for the brackets that it sees there.
    let isNesting = problem.hasPrefix("Maximum nesting level")
    return Stop(
      excess: isNesting ? .nesting : nil, problem: problem, mark: YAMLMark(parser.problem_mark),
      context: parser.context == nil ? nil : YAMLMark(parser.context_mark))
  }

  private static let outOfMemory = Stop(problem: "Memory error")
}

extension YAMLMark {
  /// libyaml counts from 0, and never beyond the length of the text.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
