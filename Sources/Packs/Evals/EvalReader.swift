internal import Documents
internal import Reporting
internal import Vocabulary

extension SkillEvals {
  /// Reads a file of evals; what has no known shape is left out without an error, because other tools have files there,
  /// too.
  package static func read(_ bytes: [UInt8], as format: EvalPlace.Format) -> SkillEvals {
    memo.value(of: bytes, format) { parsed(bytes, as: format) }
  }

  private static let memo = ContentMemo<EvalPlace.Format, SkillEvals>(most: 256, largest: 64 << 10)

  private static func parsed(_ bytes: [UInt8], as format: EvalPlace.Format) -> SkillEvals {
    let root: JSONNode
    switch format {
    case .json:
      let document = JSONDocument(parsing: bytes)
      guard let read = document.root else {
        let faults = document.fault.map { [$0] } ?? []
        return SkillEvals(skill: nil, evals: [], faults: faults.map(Self.warning))
      }
      root = read
    case .yaml:
      let file = YAMLFile(bytes)
      // A file that is not a mapping has no known shape.
      let faults = file.faults.filter { $0.id != "frontmatter.is-mapping" }
      guard faults.isEmpty else { return SkillEvals(skill: nil, evals: [], faults: faults.map(Self.warning)) }
      root = JSONNode(file, length: bytes.count)
    }
    var reader = EvalReader(root)
    reader.read(root)
    return SkillEvals(
      skill: reader.skill, evals: reader.evals, faults: reader.faults.sorted { $0.span < $1.span })
  }

  /// No agent reads the evals when it works, so their errors are warnings.
  private static func warning(_ fault: Diagnostic) -> Diagnostic {
    Diagnostic(unreadable, .warning, fault.message, at: fault.span)
  }
}

/// Collects the evals of one file.
private struct EvalReader {
  let skill: Spanned<String>?
  private(set) var evals: [SkillEval] = []
  private(set) var faults: [Diagnostic] = []
  private let language: LocaleTag?

  init(_ root: JSONNode) {
    skill = root.first(of: EvalKeys.skill).flatMap { node in node.text.map { Spanned($0, node.span) } }
    language = Self.language(of: root)
  }

  /// Reads the root: a list of evals, an object with lists, or one eval.
  mutating func read(_ root: JSONNode) {
    if let items = root.items {
      add(items)
      return
    }
    let count = evals.count
    addLabelled(in: root)
    for key in EvalKeys.lists {
      guard let node = root[key] else { continue }
      if let items = node.items { add(items) } else { addLabelled(in: node) }
    }
    if evals.count == count, root.first(of: EvalKeys.task) != nil { add([root]) }
  }

  /// Adds the tasks of the two lists of an object.
  private mutating func addLabelled(in node: JSONNode) {
    for (keys, expectation) in [
      (EvalKeys.wanted, SkillEval.Expectation.own), (EvalKeys.unwanted, SkillEval.Expectation.notOwn),
    ] {
      if let items = node.first(of: keys)?.items { add(items, expecting: expectation) }
    }
  }

  /// Adds the evals of one list; their ids must differ.
  private mutating func add(_ items: [JSONNode], expecting expectation: SkillEval.Expectation? = nil) {
    var ids: [String: Span] = [:]
    for item in items {
      guard let eval = eval(item, expectation) else { continue }
      evals.append(eval)
      if eval.isTrigger, eval.task == nil {
        faults.append(Diagnostic(SkillEvals.taskless, .warning, .noTask, at: eval.span))
      }
      if let wanted = item.first(of: EvalKeys.wanted), wanted.isTextOrNumber {
        faults.append(Diagnostic("eval.trigger-is-boolean", .warning, .noBoolean, at: wanted.span))
      }
      guard let id = eval.id else { continue }
      if ids.updateValue(id.span, forKey: id.value) != nil {
        faults.append(Diagnostic("eval.unique-id", .warning, .sameID(id.value), at: id.span))
      }
    }
  }

  /// nil for a value that is neither an object nor, in a list of tasks, a text.
  private func eval(_ node: JSONNode, _ expectation: SkillEval.Expectation?) -> SkillEval? {
    if let expectation, let text = node.text {
      return SkillEval(
        id: nil, task: Self.task(text, node.span), expectation: expectation, language: language, assertions: 0,
        span: node.span)
    }
    guard node.members != nil else { return nil }
    let task = node.first(of: EvalKeys.task).flatMap { task in task.text.flatMap { Self.task($0, task.span) } }
    return SkillEval(
      id: Self.id(of: node), task: task, expectation: Self.expectation(of: node) ?? expectation,
      language: Self.language(of: node) ?? language, assertions: Self.assertions(of: node),
      span: Span(node.span.lower, min(node.span.upper, node.span.lower + 1)))
  }

  private static func task(_ text: String, _ span: Span) -> Spanned<String>? {
    text.utf8.contains { $0 > 0x20 } ? Spanned(text, span) : nil
  }

  private static func id(of node: JSONNode) -> Spanned<String>? {
    guard let id = node["id"] else { return nil }
    switch id.value {
    case .string(let text), .number(let text): return Spanned(text, id.span)
    case .null, .boolean, .array, .object: return nil
    }
  }

  /// A task that must not lead to the skill may name the one that it leads to instead; only the first part is checked.
  private static func expectation(of node: JSONNode) -> SkillEval.Expectation? {
    var isWanted: Bool?
    if case .boolean(let value)? = node.first(of: EvalKeys.wanted)?.value { isWanted = value }
    if isWanted == false { return .notOwn }
    guard let expected = node.first(of: EvalKeys.expected) else { return isWanted == true ? .own : nil }
    switch expected.value {
    case .null: return isWanted == true ? .own : .notOwn
    case .string(let text):
      let name = bareName(text)
      return name.isEmpty || name == "none" ? .notOwn : .other(Spanned(name, expected.span))
    case .boolean, .number, .array, .object: return isWanted == true ? .own : nil
    }
  }

  /// The name of a skill without its plugin, as in `plugin:skill`.
  private static func bareName(_ text: String) -> String {
    let name = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last ?? text.utf8[...]
    return String(decoding: Array(name)[...].trimmed(), as: UTF8.self)
  }

  /// A tag with a language of two or three letters: the key `language` may also name a programming language.
  private static func language(of node: JSONNode) -> LocaleTag? {
    guard let text = node.first(of: EvalKeys.language)?.text, let tag = LocaleTag(text) else { return nil }
    return tag.language.utf8.count <= 3 ? tag : nil
  }

  private static func assertions(of node: JSONNode) -> Int {
    EvalKeys.assertions.reduce(0) { count, key in
      switch node[key]?.value {
      case .array(let items)?: count + items.count
      case .string(let text)?: count + (text.isEmpty ? 0 : 1)
      default: count
      }
    }
  }
}

extension JSONNode {
  /// Whether it is a text or a number.
  fileprivate var isTextOrNumber: Bool {
    switch value {
    case .string, .number: true
    case .null, .boolean, .array, .object: false
    }
  }

  /// The value of the first of some keys that the object has.
  fileprivate func first(of keys: [String]) -> JSONNode? {
    for key in keys { if let node = self[key] { return node } }
    return nil
  }

  /// A mapping of YAML. Only the keys of its top level have places, so all values below one have the place of that key.
  fileprivate init(_ file: YAMLFile, length: Int) {
    let members = file.fields.map { field in
      JSONMember(
        key: Spanned(field.key, field.keySpan), node: JSONNode(field.value ?? .null, at: field.keySpan))
    }
    self.init(.object(members), Span(0, length))
  }

  private init(_ value: YAMLValue, at span: Span) {
    let read: JSONValue =
      switch value {
      case .string(let text), .timestamp(let text): .string(text)
      case .integer(let text), .float(let text): .number(text)
      case .boolean(let value, _): .boolean(value)
      case .null: .null
      case .sequence(let values): .array(values.map { JSONNode($0, at: span) })
      case .mapping(let entries):
        .object(entries.map { JSONMember(key: Spanned($0.key, span), node: JSONNode($0.value, at: span)) })
      }
    self.init(read, span)
  }
}

extension Message {
  fileprivate static let noTask = Message(
    "eval.task-present", "this eval says which skill it expects, but has no task\nadd the text with the key 'query'")
  fileprivate static let noBoolean = Message(
    "eval.trigger-is-boolean",
    "this is not a boolean, so tools read it in different ways\nwrite true or false, without quotes")
  fileprivate static func sameID(_ id: String) -> Message {
    Message(
      "eval.unique-id", "another eval before this one has the id '{id}'\ngive one of them another id",
      ["id": .text(id)])
  }
}
