internal import ArgumentParser
internal import Reporting

/// The options of the doctor that decide what it reports, and when.
struct DoctorScope: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      Message(
        "help.doctor.since", "Report only what changed since this commit, branch or tag, and what depends on that."),
      value: .reference))
  var since: String?
  @Flag(
    help: ArgumentHelp(
      Message("help.doctor.recursive", "Also check every installation below, each as a root of its own.")))
  var recursive = false
  @Flag(help: ArgumentHelp(Message("help.doctor.watch", "Check again whenever a file changes; Ctrl-C ends it."), .how))
  var watch = false

  /// What is wrong with them together with the other options of the doctor; nil if nothing is.
  func misuse(in command: DoctorCommand) -> Message? {
    if let since, let misuse = SinceCommit.misuse(since) { return misuse }
    if command.stdinPath != nil {
      for (option, isGiven) in [("--since", since != nil), ("--recursive", recursive), ("--watch", watch)] where isGiven
      {
        return .excludeEachOther("--stdin-path", option)
      }
    }
    if since != nil, let option = command.baselineChange { return .partialBaseline(option) }
    return watch ? watchMisuse(in: command) : nil
  }

  private func watchMisuse(in command: DoctorCommand) -> Message? {
    let writing = [command.fix ? "--fix" : nil, command.diff ? "--diff" : nil, command.baselineChange]
    if let option = writing.compactMap(\.self).first { return .watchOnlyLooks(option) }
    if command.output != nil { return .watchHasNoFile }
    guard let format = command.options.format, format != .text, format != .concise else { return nil }
    return .watchIsForPeople(format.rawValue)
  }
}

extension Message {
  fileprivate static func partialBaseline(_ option: String) -> Message {
    Message(
      "usage.since-baseline",
      "--since cannot be combined with {option}: the baseline would lack the findings of all other files\nremove one of them",
      ["option": .text(option)])
  }
  fileprivate static func watchOnlyLooks(_ option: String) -> Message {
    Message(
      "usage.watch-only-looks",
      "--watch cannot be combined with {option}: it runs while you edit, and would act on unfinished text\nrun `cairn doctor {option}` when you are done",
      ["option": .text(option)])
  }
  fileprivate static let watchHasNoFile = Message(
    "usage.watch-output",
    "--watch cannot be combined with --output: a new file would be a change to check\nredirect the output instead")
  fileprivate static func watchIsForPeople(_ format: String) -> Message {
    Message(
      "usage.watch-format",
      "--watch cannot be combined with --format {format}: several reports are not one document\nuse text or concise",
      ["format": .text(format)])
  }
}
