internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the user asked about: a path, with a line or without one, or the name of a skill.
struct AskedFile {
  let path: RelativePath
  /// From 1; nil if no line was named.
  let line: Int?

  /// A text that is a path, also of a file that was deleted, counts as one; one without a slash may be the name of a skill.
  /// Throws if it is neither, if it is outside of the installation, or if it is in another installation below.
  init(_ text: String, _ search: OriginSearch, _ invocation: Invocation) throws {
    let root = search.root.path
    if let path = try PathArgument(text, root: root, invocation).path, try search.knows(path) {
      try self.init(path, line: nil, search)
      return
    }
    if let (file, line) = Self.place(in: text), let path = try PathArgument(file, root: root, invocation).path,
      try search.knows(path)
    {
      try self.init(path, line: line, search)
      return
    }
    if let skill = SkillName(text), let path = try search.document(of: skill) {
      try self.init(path, line: nil, search)
      return
    }
    guard let path = try PathArgument(text, root: root, invocation).path else {
      throw Failure("path-is-root", .isRoot, path: text, exit: .usage)
    }
    try search.refuseNested(path)
    throw Failure(
      "unknown-file", NearestName(PrintableText.text(text), among: search.names).unknownFile, exit: .usage)
  }

  private init(_ path: RelativePath, line: Int?, _ search: OriginSearch) throws {
    try search.refuseNested(path)
    self.path = try search.file(for: path)
    self.line = line
  }

  /// The file and the line of `PATH:LINE` and `PATH:LINE:COLUMN`, as reports write them; nil for any other text.
  private static func place(in text: String) -> (file: String, line: Int)? {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.popLast().flatMap({ Int($0) }), last > 0 else { return nil }
    guard parts.count > 1, let line = parts.last.flatMap({ Int($0) }), line > 0 else {
      return (parts.joined(separator: ":"), last)
    }
    return (parts.dropLast().joined(separator: ":"), line)
  }
}

extension NearestName {
  fileprivate var unknownFile: Message {
    message(
      near: Message(
        "why.unknown-near",
        "'{name}' is neither a file here nor one that an installed pack has\ndid you mean '{nearest}'?",
        arguments(as: "name")),
      else: Message(
        "why.unknown",
        "'{name}' is neither a file here nor one that an installed pack has\n`cairn list` shows the skills, `cairn status -v` the files",
        arguments(as: "name")))
  }
}

extension Message {
  fileprivate static let isRoot = Message(
    "usage.path-is-root", "this path is the whole repository\nname a file or folder inside it")
}
