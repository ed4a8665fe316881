internal import Documents
internal import Vocabulary

extension FieldValue {
  /// Puts a number, a date or a boolean in quotes, so that it is the text that is written there; nil if it is something
  /// else, or has a tag or an anchor.
  static func quotingFix(_ field: FrontMatter.Field, in document: Document) -> Repair? {
    guard becomesText(field.value), let text = field.value?.text, document[field.valueSpan].elementsEqual(text.utf8)
    else { return nil }
    return .replace(field.valueSpan, with: YAMLQuoting.quoted(text))
  }
}
