internal import ArgumentParser
internal import Reporting

/// Which repositories a command is about, and how many at once.
struct WorkspaceOptions: ParsableArguments, Sendable {
  @Argument(
    help: ArgumentHelp(
      Message(
        "help.workspace.folder", "Folder to search for repositories. By default the current one."), value: .directory))
  var folders: [String] = []

  @Option(
    help: ArgumentHelp(
      Message(
        "help.workspace.list",
        "Read paths and git addresses from this file, one on each line, instead of searching; - is standard input."),
      value: .file))
  var list: String?

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      Message("help.workspace.kind", "Take only these: repository, worktree, submodule or address."), value: .name))
  var kinds: [RepositoryKind] = []

  @Option(
    help: ArgumentHelp(
      Message("help.workspace.depth", "How many folders deep to search; 6 by default."), .how, value: .number))
  var depth: Int?

  @Option(
    help: ArgumentHelp(
      Message("help.workspace.limit", "Fail if there are more repositories than this; 10000 by default."), .how,
      value: .number))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      Message(
        "help.workspace.jobs", "How many repositories to work on at once; by default twice the number of processors."),
      .how, value: .number))
  var jobs: Int?

  /// What is wrong with the options; nil if nothing is.
  var misuse: Message? {
    if list != nil, !folders.isEmpty { return .listWithFolders }
    if list != nil, depth != nil { return .excludeEachOther("--list", "--depth") }
    for (option, value, least) in [("--depth", depth, 0), ("--limit", limit, 1), ("--jobs", jobs, 1)] {
      if let value, value < least { return .numberTooSmall(option, value, least) }
    }
    return nil
  }
}

extension Message {
  fileprivate static let listWithFolders = Message(
    "workspace.list-with-folders", "--list cannot be combined with folders\nremove one of them")
  /// A number of an option that makes no sense.
  static func numberTooSmall(_ option: String, _ value: Int, _ least: Int) -> Message {
    Message(
      "workspace.number-too-small", "'{value}' is invalid for {option}: expected a number from {least}",
      ["option": .text(option), "value": .number(value), "least": .number(least)])
  }
}
