internal import Vocabulary

extension RelativePath {
  /// The path as an argument of git that it cannot mistake for an option, a pattern or a pathspec with magic (gitglossary,
  /// pathspec).
  var pathspec: String {
    if text.utf8.contains(where: Array("*?[\\".utf8).contains) { return ":(literal)" + text }
    return text.hasPrefix("-") || text.hasPrefix(":") ? "./" + text : text
  }
}
