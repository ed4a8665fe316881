internal import Packs
internal import Reporting
internal import Vocabulary

extension SelectionFault {
  /// The message about the choice of one of several packs: it names the pack, and what the config file can have instead.
  func message(in pack: Manifest, of source: PackSource) -> Message {
    guard case .unknownProfile(let name, let known) = self else { return message }
    let words = name.arguments(as: "name").merging([
      "pack": .text(pack.id), "version": .text(pack.version.text), "source": .text(source.text),
      "known": known.argument,
    ]) { $1 }
    return name.message(
      near: Message(
        "packs.profile-misspelled",
        "pack {pack} {version} has no profile '{name}'\nin .cairn/config.toml, write `profile = \"{nearest}\"` below `source = \"{source}\"`; available: {known}",
        words),
      else: Message(
        "packs.profile-unknown",
        "pack {pack} {version} has no profile '{name}'\nin .cairn/config.toml, write another `profile` below `source = \"{source}\"`; available: {known}",
        words))
  }
}
