/// A text that equals another only byte for byte: TOML does not normalize keys, Swift's `==` does.
struct ExactText: Hashable {
  /// Up to this number, keys are searched one by one; more are searched with a dictionary.
  static let fewKeys = 8

  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
