/// Records what a type is written as in JSON, by running its decoder on values that it makes up: the keys that are asked for,
/// and which of them may be missing.
package enum ShapeRecorder {
  /// What a type is written as, and a value of it with every key. Throws if its decoder refuses the values that are made up:
  /// then the type that refuses them must be a `ShapedValue`.
  package static func record<Value: Decodable>(_ type: Value.Type) throws -> (shape: ValueShape, example: Value) {
    let shaped = Value.self as? any ShapedValue.Type
    let record = ShapeRecord()
    let decoded = Result { try Value(from: RecordingDecoder(record: record)) }
    if let texts = (Value.self as? any DescribedKeys.Type)?.keyTexts { record.describe(texts) }
    let shape = shaped?.shape ?? record.shape
    guard let example = shaped?.example as? Value else { return (shape, try decoded.get()) }
    return (shape, example)
  }

  /// The keys of a type; nil if it is not written as a table.
  package static func table(of type: any Decodable.Type) throws -> TableShape? { try shape(of: type).table }

  private static func shape<Value: Decodable>(of type: Value.Type) throws -> ValueShape { try record(type).shape }
}

/// What one decoder was asked for.
private final class ShapeRecord {
  private var value: ValueShape?
  private var table: TableShape?
  private var isNullable = false

  var shape: ValueShape {
    let shape = table.map { .table($0) } ?? value ?? .table(TableShape())
    return isNullable ? .nullable(shape) : shape
  }

  func set(_ shape: ValueShape) { value = shape }

  func beginTable() { table = table ?? TableShape() }

  func record(_ name: String, _ shape: ValueShape, isRequired: Bool) {
    table?.record(name, shape, isRequired: isRequired)
  }

  func allowNull() { isNullable = true }

  func describe(_ texts: [String: String]) { table?.describe(texts) }
}

private struct RecordingDecoder: Decoder {
  let record: ShapeRecord
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    record.beginTable()
    return KeyedDecodingContainer(RecordingTable(record: record))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { RecordingList(record: record) }

  func singleValueContainer() -> any SingleValueDecodingContainer { RecordingValue(record: record) }
}

/// The keys of a table. `contains` is what every request for a key that may be missing begins with.
private struct RecordingTable<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let record: ShapeRecord
  private let optional = NameSet()
  var codingPath: [any CodingKey] { [] }
  /// A request for all keys means that they have no names of their own.
  var allKeys: [Key] { Key(stringValue: TableShape.otherKeys).map { [$0] } ?? [] }

  init(record: ShapeRecord) {
    self.record = record
  }

  func contains(_ key: Key) -> Bool {
    optional.names.insert(key.stringValue)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (shape, example) = try ShapeRecorder.record(type)
    record.record(key.stringValue, shape, isRequired: !optional.names.contains(key.stringValue))
    return example
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw NotRecorded() }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NotRecorded() }
  func superDecoder() throws -> any Decoder { throw NotRecorded() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw NotRecorded() }
}

private final class NameSet {
  var names: Set<String> = []
}

/// A list with one element.
private struct RecordingList: UnkeyedDecodingContainer {
  let record: ShapeRecord
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }

  init(record: ShapeRecord) {
    self.record = record
  }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (shape, example) = try ShapeRecorder.record(type)
    record.set(.list(shape))
    currentIndex += 1
    return example
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { throw NotRecorded() }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotRecorded() }
  mutating func superDecoder() throws -> any Decoder { throw NotRecorded() }
}

/// A value by itself: a text, a number, a flag, or what another type is written as.
private struct RecordingValue: SingleValueDecodingContainer {
  let record: ShapeRecord
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool {
    record.allowNull()
    return false
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let simple: [(ValueShape, Any)] = [(.text(nil), "text"), (.number(nil), 1), (.fraction, 1.5), (.flag, true)]
    for (shape, example) in simple where Swift.type(of: example) == type {
      guard let example = example as? Value else { continue }
      record.set(shape)
      return example
    }
    // A number of another type would record itself without end.
    guard !(type is any Numeric.Type) else { throw NotRecorded() }
    let (shape, example) = try ShapeRecorder.record(type)
    record.set(shape)
    return example
  }
}

/// A decoder asked for something that answers do not have.
private struct NotRecorded: Error {}
