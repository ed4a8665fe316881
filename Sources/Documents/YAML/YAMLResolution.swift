internal import Vocabulary

extension YAMLValue {
  /// The value of an unquoted text: the implicit types of the YAML 1.1 type repository, as users of libyaml read them.
  init(plain text: String) {
    let bytes = Array(text.utf8)
    // Most values are prose: they start with a letter that starts no other type, or are long.
    guard bytes.count <= 128 else {
      self = .string(text)
      return
    }
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
