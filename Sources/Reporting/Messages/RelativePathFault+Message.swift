package import Vocabulary

extension RelativePathFault {
  /// What is wrong, for use in a sentence after the path.
  package var message: Message {
    switch self {
    case .empty: Message("path.empty", "is empty")
    case .absolute: Message("path.absolute", "is absolute")
    case .component(let text):
      text.isEmpty
        ? Message("path.empty-component", "has an empty component")
        : Message("path.component", "has the component '{text}'", ["text": .text(PrintableText.text(text))])
    case .backslash: Message("path.backslash", "has a backslash")
    case .controlCharacter: Message("path.control-character", "has a control character")
    case .hiddenCharacter(let scalar):
      Message(
        "path.hidden-character", "has the hidden character {character}",
        ["character": .text("U+" + String(scalar.value, radix: 16, uppercase: true))])
    case .drive(let text): Message("path.drive", "has a colon in '{text}'", ["text": .text(PrintableText.text(text))])
    case .device(let text):
      Message("path.device", "has the Windows device name '{text}'", ["text": .text(PrintableText.text(text))])
    case .ending(let text):
      Message("path.ending", "has a dot or a space at the end of '{text}'", ["text": .text(PrintableText.text(text))])
    case .tooLong: Message("path.too-long", "is longer than 1024 bytes, or has a component of more than 255")
    case .reserved(let text): Message("path.reserved", "is inside '{text}'", ["text": .text(PrintableText.text(text))])
    }
  }
}
