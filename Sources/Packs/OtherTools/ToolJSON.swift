#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A JSON object of another tool. Values that are not texts read as absent, so that one odd value hides no other.
struct JSONEntry: Decodable {
  /// The values that are texts.
  let texts: [String: String]
  /// Every key.
  let keys: Set<String>

  /// Keys that no tool writes; there may be no end of them.
  private static let most = 256

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    var texts: [String: String] = [:]
    for key in values.allKeys.prefix(Self.most) {
      if let text = try? values.decode(String.self, forKey: key) { texts[key.stringValue] = text }
    }
    self.texts = texts
    keys = Set(values.allKeys.prefix(Self.most).map(\.stringValue))
  }

  /// The text of a key; nil if it is absent or empty.
  subscript(_ key: String) -> String? { texts[key].flatMap { $0.isEmpty ? nil : $0 } }
}

/// A value, or the fact that it has another type.
struct Lenient<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}

/// Any key.
struct JSONKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}

/// Reads JSON that may be anything.
enum ToolJSON {
  /// nil for bytes that are not JSON, or not of this type. Foundation limits how deep arrays and objects are nested.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
