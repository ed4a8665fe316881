internal import Vocabulary

extension YAMLValue {
  /// The value of an unquoted text: the implicit types of the YAML 1.1 type repository, as users of libyaml read them.
  init(plain text: String) {
    // Most values are prose: they start with a letter and are longer than every word below, or they are long.
    let length = text.utf8.count
    guard length <= 128, length <= 5 || text.utf8.first.map({ !Byte.isLetter($0) }) ?? true else {
      self = .string(text)
      return
    }
    let bytes = Array(text.utf8)
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": self = .boolean(true, text: text)
    case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": self = .boolean(false, text: text)
    default:
      guard let first = bytes.first, Byte.isDigit(first) || "+-.".utf8.contains(first) else {
        self = .string(text)
        return
      }
      if PlainNumber.isInteger(bytes) {
        self = .integer(text)
      } else if PlainNumber.isFloat(bytes) {
        self = .float(text)
      } else if PlainNumber.isTimestamp(bytes) {
        self = .timestamp(text)
      } else {
        self = .string(text)
      }
    }
  }
}
