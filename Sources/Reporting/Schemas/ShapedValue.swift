/// A value whose decoder refuses most texts, so that a recorder needs an example of it.
package protocol ShapedValue {
  /// A valid value.
  static var example: Self? { get }
  /// What it is written as; nil if that can be recorded from its decoder.
  static var shape: ValueShape? { get }
}

extension ShapedValue {
  package static var shape: ValueShape? { nil }
}

extension ShapedValue where Self: RawRepresentable<String> & CaseIterable {
  package static var example: Self? { allCases.first }
  package static var shape: ValueShape? { .text(.oneOf(Self.self)) }
}

/// A type whose keys are described for readers of its schema.
package protocol DescribedKeys {
  /// What each of its own keys means, in one sentence.
  static var keyTexts: [String: String] { get }
}

/// The answer of a command in JSON, without the keys that every answer has.
///
/// It is `Decodable` although nobody decodes it: its schema is recorded from the decoder that the compiler makes from the
/// same keys as the encoder. A hand-written `encode(to:)` would break that; `OrNull` writes a key that is always there.
package protocol AnswerBody: Codable, Sendable, DescribedKeys {}

/// A value that is written as null if there is none, where an optional would leave the key out.
package struct OrNull<Wrapped: Codable & Sendable>: Codable, Sendable {
  package let value: Wrapped?

  package init(_ value: Wrapped?) {
    self.value = value
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    value = container.decodeNil() ? nil : try container.decode(Wrapped.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
