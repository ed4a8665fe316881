internal import Reporting
internal import Vocabulary

/// A version from the command line.
enum RequestedVersion {
  /// Throws if the text is not a version.
  static func parse(_ text: String) throws(Failure) -> SemanticVersion {
    guard let version = SemanticVersion(text) else {
      throw Failure("not-a-version", .notAVersion(PrintableText.text(text)), exit: .usage)
    }
    return version
  }
}

extension Message {
  fileprivate static func notAVersion(_ text: String) -> Message {
    Message(
      "self.not-a-version", "'{text}' is not a version\nuse three numbers such as 1.4.0 (see semver.org)",
      ["text": .text(text)])
  }
}
