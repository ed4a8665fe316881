internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Where the shared skills folder is if it, or a folder above it, is a symbolic link. Commands that only read follow a
/// link that stays inside of the root; no command writes through one.
struct LinkedSkills {
  /// The folder that contains the skills; nil if the links lead out of the root, are broken, or form a loop.
  let folder: RelativePath?
  /// Whether a link was followed.
  let isLinked: Bool

  /// Follows the links by their texts alone, as many as Linux does (path_resolution(7)).
  init(in tree: any Tree) {
    var path = AgentTargets.sharedSkills
    for count in 0..<40 {
      var link: (at: RelativePath, text: String)?
      for place in path.ancestors + [path] where link == nil {
        if case .link(let text)? = try? tree.entry(at: place) { link = (place, text) }
      }
      guard let link else {
        (folder, isLinked) = (path, count > 0)
        return
      }
      guard let target = link.at.following(link: link.text) else { break }
      path = path.relative(to: link.at).map { target.appending($0) } ?? target
    }
    (folder, isLinked) = (nil, true)
  }

  /// The path of a file of the shared folder, such as its routes.
  func place(of path: RelativePath) -> RelativePath? {
    guard let folder else { return nil }
    return path.relative(to: AgentTargets.sharedSkills).map { folder.appending($0) } ?? folder
  }

  /// Why nothing can be written there, with the solutions.
  func failure(at link: RelativePath) -> Failure {
    let old = ShellWord.text(link.text)
    var ways = [Failure.Detail(.ownFolder("rm \(old) && mkdir -p \(ShellWord.text(AgentTargets.sharedSkills.text))"))]
    // The target of the link replaces the link, and a link to it replaces the target.
    let target =
      AgentTargets.sharedSkills.relative(to: link).flatMap { rest in
        folder.flatMap {
          $0.text.hasSuffix("/" + rest.text)
            ? try? RelativePath(onDisk: String($0.text.dropLast(rest.text.utf8.count + 1))) : nil
        }
      } ?? (link == AgentTargets.sharedSkills ? folder : nil)
    if let target, !link.isWithin(target) {
      let new = ShellWord.text(target.text)
      let back = ShellWord.text(target.link(to: link))
      ways.insert(Failure.Detail(.reversed("rm \(old) && mv \(new) \(old) && ln -s \(back) \(new)")), at: 0)
    }
    return Failure("link-on-the-way", .linkedSkills, path: link.text, details: ways)
  }
}

extension Message {
  fileprivate static let linkedSkills = Message(
    "skills.linked",
    "this is a symbolic link, and Cairn does not write through links\nrun one of these commands, then try again")
  fileprivate static func reversed(_ command: String) -> Message {
    Message(
      "skills.linked.reverse", "to move the skills here and leave a link at their old path: `{command}`",
      ["command": .text(command)])
  }
  fileprivate static func ownFolder(_ command: String) -> Message {
    Message(
      "skills.linked.own-folder", "to keep the old skills where they are and give Cairn its own folder: `{command}`",
      ["command": .text(command)])
  }
}
