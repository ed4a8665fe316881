/// A part of a JSON Schema, as JSON.
package enum SchemaNode: Encodable, Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaNode])
  case table([String: SchemaNode])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let nodes): try container.encode(nodes)
    case .table(let nodes): try container.encode(nodes)
    }
  }

  static func texts(_ texts: [String]) -> SchemaNode { .list(texts.map { .text($0) }) }
}

extension ValueShape {
  /// The keywords of the value.
  package var schema: [String: SchemaNode] {
    switch self {
    case .text(let form): ["type": .text("string")].merging(form?.schema ?? [:]) { $1 }
    case .number(let range): Self.schema(of: range)
    case .fraction: ["type": .text("number")]
    case .flag: ["type": .text("boolean")]
    case .list(let element): ["type": .text("array"), "items": .table(element.schema)]
    case .table(let table): table.schema
    case .choice(let values): ["anyOf": .list(values.map { .table($0.schema) })]
    case .nullable(let value): ["anyOf": .list([.table(value.schema), .table(["type": .text("null")])])]
    }
  }

  private static func schema(of range: ClosedRange<Int>?) -> [String: SchemaNode] {
    var schema: [String: SchemaNode] = ["type": .text("integer")]
    guard let range else { return schema }
    if range.lowerBound == range.upperBound { return ["const": .number(range.lowerBound)] }
    if range.lowerBound != .min { schema["minimum"] = .number(range.lowerBound) }
    if range.upperBound != .max { schema["maximum"] = .number(range.upperBound) }
    return schema
  }
}

extension TextForm {
  /// The keywords of the form, without the type.
  fileprivate var schema: [String: SchemaNode] {
    var schema: [String: SchemaNode] = [:]
    schema["pattern"] = pattern.map { .text($0) }
    schema["maxLength"] = maxLength.map { .number($0) }
    if choices.count == 1, let choice = choices.first { schema["const"] = .text(choice) }
    if choices.count > 1 { schema["enum"] = .texts(choices) }
    return schema
  }
}

extension TableShape {
  /// The keywords of the table: no other keys than its own are valid.
  package var schema: [String: SchemaNode] {
    guard alternatives.isEmpty else { return ["oneOf": .list(alternatives.map { .table($0.schema) })] }
    var schema: [String: SchemaNode] = ["type": .text("object")]
    if !keys.isEmpty { schema["properties"] = .table(keys.mapValues { .table($0.schema) }) }
    schema["additionalProperties"] = others.map { .table($0.schema) } ?? .flag(false)
    let required = keys.filter { $0.value.isRequired && $0.key != exemption?.key }.map(\.key)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if !required.isEmpty { schema["required"] = .texts(required) }
    if let otherNames, others != nil {
      let names = keys.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let form = SchemaNode.table(otherNames.schema)
      let known = SchemaNode.table(["enum": .texts(names)])
      schema["propertyNames"] = names.isEmpty ? form : .table(["anyOf": .list([known, form])])
    }
    if let exemption {
      schema["anyOf"] = .list([
        .table(["required": .texts([exemption.key])]),
        .table(["propertyNames": .table(["enum": .texts(exemption.others)]), "minProperties": .number(1)]),
      ])
    }
    return schema
  }
}

extension TableShape.Key {
  fileprivate var schema: [String: SchemaNode] {
    var schema = value.schema
    if !description.isEmpty { schema["description"] = .text(description) }
    return schema
  }
}
