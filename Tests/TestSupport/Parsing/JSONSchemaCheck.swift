import Foundation

/// Checks a value against a JSON Schema, for the keywords that Cairn's schemas have; any other keyword is a fault, so that
/// nothing passes because it was not understood. CI uses a real validator as well (Tests/Schemas/check.py).
package enum JSONSchemaCheck {
  /// What is wrong with a JSON text; empty if it is valid.
  package static func faults(in text: String, under schema: String) throws -> [String] {
    try faults(in: value(of: text), under: value(of: schema))
  }

  /// What is wrong with a value as `JSONSerialization` makes it.
  package static func faults(in value: Any, under schema: Any) -> [String] { check(value, schema, at: "$") }

  private static func value(of text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
  }

  private static let remarks: Set<String> = ["$schema", "$id", "title", "description"]

  private static func check(_ value: Any, _ schema: Any, at place: String) -> [String] {
    if let flag = flag(schema) { return flag ? [] : ["\(place): may not be there"] }
    guard let schema = schema as? [String: Any] else { return ["\(place): a schema of an unknown kind"] }
    return schema.filter { !remarks.contains($0.key) }.sorted { $0.key < $1.key }
      .flatMap { check(value, $0.key, $0.value, in: schema, at: place) }
  }

  private static func check(
    _ value: Any, _ keyword: String, _ wanted: Any, in schema: [String: Any], at place: String
  ) -> [String] {
    let table = value as? [String: Any]
    let text = value as? String
    func fail(_ isFault: Bool) -> [String] { isFault ? ["\(place): \(keyword) is \(wanted), not \(value)"] : [] }
    switch keyword {
    case "type":
      let found = type(of: value)
      // Every whole number is a number.
      return fail(found != wanted as? String && !(found == "integer" && wanted as? String == "number"))
    case "const": return fail(!isEqual(value, wanted))
    case "enum": return fail(!list(wanted).contains { isEqual(value, $0) })
    case "pattern":
      guard let text, let pattern = wanted as? String else { return [] }
      return fail(text.range(of: pattern, options: .regularExpression) == nil)
    case "maxLength": return fail((text?.unicodeScalars.count ?? 0) > (wanted as? Int ?? 0))
    case "minimum": return fail((value as? Int).map { $0 < (wanted as? Int ?? .max) } ?? false)
    case "maximum": return fail((value as? Int).map { $0 > (wanted as? Int ?? .min) } ?? false)
    case "minProperties": return fail((table?.count ?? .max) < (wanted as? Int ?? .max))
    case "required":
      guard let table else { return [] }
      return list(wanted).compactMap { $0 as? String }.filter { table[$0] == nil }
        .map { "\(place): \($0) is missing" }
    case "items":
      return list(value).enumerated().flatMap { check($1, wanted, at: "\(place)[\($0)]") }
    case "properties":
      return (wanted as? [String: Any] ?? [:]).flatMap { name, schema in
        table?[name].map { check($0, schema, at: "\(place).\(name)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"] as? [String: Any] ?? [:]
      return (table ?? [:]).filter { known[$0.key] == nil }
        .flatMap { check($0.value, wanted, at: "\(place).\($0.key)") }
    case "propertyNames": return (table ?? [:]).keys.flatMap { check($0, wanted, at: "\(place) (name)") }
    case "anyOf", "oneOf":
      let results = list(wanted).map { check(value, $0, at: place) }
      let valid = results.count(where: \.isEmpty)
      if keyword == "anyOf" ? valid > 0 : valid == 1 { return [] }
      return ["\(place): \(valid) of \(results.count) forms are valid"] + results.joined().map { "  " + $0 }
    default: return ["\(place): the keyword \(keyword) is not known here"]
    }
  }

  private static func list(_ value: Any) -> [Any] { value as? [Any] ?? [] }

  private static func isEqual(_ one: Any, _ other: Any) -> Bool {
    type(of: one) == type(of: other) && (one as? NSObject) == (other as? NSObject)
  }

  private static func flag(_ value: Any) -> Bool? {
    guard let number = value as? NSNumber, type(of: number) == "boolean" else { return nil }
    return number.boolValue
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is String: return "string"
    case is [String: Any]: return "object"
    case is [Any]: return "array"
    case is NSNull: return "null"
    case let number as NSNumber:
      // As in JSONShape: these two are shared values.
      if number === NSNumber(value: true) || number === NSNumber(value: false) { return "boolean" }
      return number.doubleValue == number.doubleValue.rounded() ? "integer" : "number"
    default: return "unknown"
    }
  }
}
