internal import Packs
internal import Reporting
internal import Vocabulary

/// A name for `cairn add` that no installed pack knows, and that is not the source of a pack either.
struct UnknownAddition {
  let name: String
  /// The packs of the config.
  let installed: [Pack]
  /// The built-in pack, if it is not one of them.
  let builtin: Pack?

  /// The error: with the name that was probably meant, of an installed pack or else of the built-in one, or with the
  /// nearest names that there are, and with how to name a pack from elsewhere.
  var failure: Failure {
    // A skill is listed once, without the `skill.` of its document's id.
    let known = installed.flatMap { $0.skills.map(\.text) + $0.documentIDs.filter { !$0.hasPrefix("skill.") } }
    let name = NearestName(name, among: known)
    let words = name.arguments(as: "name")
    if name.nearest == nil, let message = builtinMessage { return failure(message) }
    let skills = installed.flatMap { $0.skills.map(\.text) }
    guard name.nearest != nil || !skills.isEmpty else {
      return failure(
        Message(
          "add.no-skills",
          "no installed pack has a skill or document '{name}'\nto install a pack, write `./folder`, `owner/repo` or a URL",
          words))
    }
    let list = NameList(skills, near: self.name, listedBy: "cairn list --available").argument
    return failure(
      name.message(
        near: Message(
          "add.unknown-near",
          "no installed pack has a skill or document '{name}'\ndid you mean '{nearest}'? for another pack, write `./folder`, `owner/repo` or a URL",
          words),
        else: Message(
          "add.unknown",
          "no installed pack has a skill or document '{name}'\nfor another pack, write `./folder`, `owner/repo` or a URL; nearest skills: {known}",
          words.merging(["known": list]) { $1 })))
  }

  /// The message if the built-in pack, which is not installed, has this skill, or one with nearly this name.
  private var builtinMessage: Message? {
    guard let builtin else { return nil }
    let skills = builtin.skills.map(\.text)
    if skills.contains(name) {
      return Message(
        "add.in-builtin",
        "'{name}' is a skill of the built-in pack, which is not installed\nrun `cairn add builtin --skill {name}`",
        ["name": .text(name)])
    }
    let name = NearestName(name, among: skills)
    guard name.nearest != nil else { return nil }
    return Message(
      "add.near-builtin",
      "no installed pack has a skill or document '{name}'\ndid you mean '{nearest}' of the built-in pack? run `cairn add builtin --skill {nearest}`",
      name.arguments(as: "name"))
  }

  private func failure(_ message: Message) -> Failure { Failure("unknown-document", message, exit: .usage) }
}
