import Foundation

/// The structure of a JSON text: every key with the types of its values, one per line.
enum JSONShape {
  static func lines(of text: String) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed]) else {
      return ["no JSON: \(text.prefix(200))"]
    }
    var types: [String: Set<String>] = [:]
    collect(value, at: "", into: &types)
    return types.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.key): \($0.value.sorted().joined(separator: " or "))" }
  }

  private static func collect(_ value: Any, at path: String, into types: inout [String: Set<String>]) {
    switch value {
    case let table as [String: Any]:
      if table.isEmpty { types[path, default: []].insert("empty table") }
      for (key, value) in table { collect(value, at: path.isEmpty ? key : "\(path).\(key)", into: &types) }
    case let list as [Any]:
      if list.isEmpty { types[path, default: []].insert("empty list") }
      for value in list { collect(value, at: path + "[]", into: &types) }
    case is String: types[path, default: []].insert("string")
    case is NSNull: types[path, default: []].insert("null")
    case let number as NSNumber:
      let isBoolean = number === NSNumber(value: true) || number === NSNumber(value: false)
      types[path, default: []].insert(isBoolean ? "boolean" : "number")
    default: types[path, default: []].insert("unknown")
    }
  }
}
