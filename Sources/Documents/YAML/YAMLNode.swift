/// A node of a YAML document, with its place in the text.
struct YAMLNode {
  let content: Content
  let tag: YAMLTag
  /// Where it starts; that of the anchor for an alias.
  let mark: YAMLMark

  /// What a node consists of.
  enum Content {
    /// A text; plain if it has neither quotes nor a block indicator.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  /// The text of a scalar; nil for other nodes.
  var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
  /// The elements of a sequence; nil for other nodes.
  var sequence: [YAMLNode]? { if case .sequence(let nodes) = content { nodes } else { nil } }
  /// The keys and values of a mapping, in their order; nil for other nodes.
  var mapping: [YAMLPair]? { if case .mapping(let pairs) = content { pairs } else { nil } }
}

/// A key of a mapping and its value.
struct YAMLPair {
  let key: YAMLNode
  let value: YAMLNode
}

/// A position as libyaml counts it, from 1: lines, and Unicode scalars in a line.
struct YAMLMark {
  let line: Int
  let column: Int

  /// The start of a text.
  static let start = YAMLMark(line: 1, column: 1)
}

/// The tag of a node, which all aliases of an anchor share.
///
/// An alias that is used as a key makes the node at its anchor a text, too, if that has no tag.
final class YAMLTag {
  /// The whole tag, such as `tag:yaml.org,2002:str`; empty if the node has none.
  private(set) var name: String

  init(_ name: String) { self.name = name }

  /// Replaces no tag, and the tag `!`, by the tag of the kind of the node.
  fileprivate func resolve(as kind: Name) {
    if name.isEmpty || name == "!" { name = kind.rawValue }
  }

  /// The tags of the YAML 1.1 repository (yaml.org/type) that a value's type depends on.
  enum Name: String {
    case string = "tag:yaml.org,2002:str"
    case sequence = "tag:yaml.org,2002:seq"
    case mapping = "tag:yaml.org,2002:map"
    case boolean = "tag:yaml.org,2002:bool"
    case integer = "tag:yaml.org,2002:int"
    case float = "tag:yaml.org,2002:float"
    case null = "tag:yaml.org,2002:null"
    case timestamp = "tag:yaml.org,2002:timestamp"
  }
}

// MARK: Duplicate keys

extension [YAMLPair] {
  /// Of the keys that are there more than once, the first in the order of their texts; nil if there are none. Keys are
  /// compared with their tags, which are resolved by that.
  func doubledKey() -> YAMLNode? {
    for pair in self { pair.key.resolveTags() }
    var seen: Set<YAMLNode> = []
    let doubled = compactMap { pair in
      let (isNew, known) = seen.insert(pair.key)
      return isNew ? nil : known
    }
    return doubled.min { $0.precedes($1) }
  }
}

extension YAMLNode: Hashable {
  /// Resolves the tags of a key and of everything in it.
  fileprivate func resolveTags() {
    switch content {
    case .scalar: tag.resolve(as: .string)
    case .sequence(let nodes):
      for node in nodes { node.resolveTags() }
      tag.resolve(as: .sequence)
    case .mapping(let pairs):
      for pair in pairs {
        pair.key.resolveTags()
        pair.value.resolveTags()
      }
      tag.resolve(as: .mapping)
    }
  }

  static func == (left: YAMLNode, right: YAMLNode) -> Bool {
    guard left.tag.name == right.tag.name else { return false }
    return switch (left.content, right.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right
    case (.sequence(let left), .sequence(let right)): left == right
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(tag.name)
    switch content {
    case .scalar(let text, _): hasher.combine(text)
    case .sequence(let nodes): hasher.combine(nodes)
    case .mapping(let pairs):
      for pair in pairs {
        hasher.combine(pair.key)
        hasher.combine(pair.value)
      }
    }
  }

  /// The order of keys of one kind; keys of two kinds have none.
  fileprivate func precedes(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let text, _), .scalar(let other, _)): text < other
    case (.sequence(let nodes), .sequence(let others)): Self.precede(nodes, others)
    case (.mapping(let pairs), .mapping(let others)): Self.precede(pairs.map(\.key), others.map(\.key))
    default: false
    }
  }

  private static func precede(_ nodes: [YAMLNode], _ others: [YAMLNode]) -> Bool {
    for (node, other) in zip(nodes, others) {
      if node.precedes(other) { return true }
      if other.precedes(node) { return false }
    }
    return nodes.count < others.count
  }
}
