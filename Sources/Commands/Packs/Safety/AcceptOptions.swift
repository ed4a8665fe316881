internal import ArgumentParser
internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// The option with which the user accepts what the safety rules find in a pack.
struct AcceptOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("accept"),
    help: ArgumentHelp(
      Message(
        "help.option.accept", "Install a pack although a safety rule finds this in it: RULE:PATH, or all."),
      .how, value: .finding))
  var accepted: [String] = []

  /// What the user accepts. Throws for a text that does not name a rule of safety and a file.
  func requests() throws -> [AcceptRequest] { try accepted.map { try AcceptRequest(parsing: $0) } }
}

/// Findings of the safety rules that the user accepts in this run.
enum AcceptRequest: Sendable, Hashable {
  /// Every error.
  case all
  /// What one rule finds in one file.
  case finding(rule: String, path: RelativePath)

  init(parsing text: String) throws {
    if text == "all" {
      self = .all
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let path = try? RelativePath(onDisk: String(text[text.index(after: colon)...]))
    else { throw Failure("bad-acceptance", .badAcceptance(text), exit: .usage) }
    let rule = try Rule.find(String(text[..<colon]))
    guard rule.group == "safety" else { throw Failure("bad-acceptance", .notSafety(rule.id), exit: .usage) }
    self = .finding(rule: rule.id, path: path)
  }

  /// As the user writes it.
  var text: String {
    switch self {
    case .all: "all"
    case .finding(let rule, let path): "\(rule):\(path)"
    }
  }
}

extension Message {
  fileprivate static func badAcceptance(_ text: String) -> Message {
    Message(
      "accept.invalid", "'{text}' is invalid: expected a rule and the path of a file, as in RULE:PATH, or 'all'",
      ["text": .text(PrintableText.text(text))])
  }
  fileprivate static func notSafety(_ rule: String) -> Message {
    Message(
      "accept.not-safety", "'{rule}' is not a safety rule, so it does not stop a pack\nomit it",
      ["rule": .text(rule)])
  }
}
