internal import Platform
internal import Vocabulary

/// Where a symbolic link ends that has the path of a document.
enum SymlinkDestination: Equatable {
  /// At something below the root, which has this path.
  case inside(RelativePath)
  /// Outside of the root, or not readable: not checked.
  case outside
  /// At a path that does not exist.
  case missing(RelativePath)
  /// In a loop of links.
  case loop

  /// Follows links by their texts alone, within the tree; as many as Linux does (path_resolution(7)).
  init(of path: RelativePath, in tree: any Tree) {
    var path = path
    for _ in 0..<40 {
      let way = path.ancestors + [path]
      var link: (at: RelativePath, text: String)?
      var isThere = false
      for place in way where link == nil {
        switch try? tree.entry(at: place) {
        case .link(let text)?: link = (place, text)
        case nil:
          self = .missing(path)
          return
        case .file?, .folder?, .other?: isThere = place == path
        }
      }
      guard let link else {
        self = isThere ? .inside(path) : .missing(path)
        return
      }
      guard let target = link.at.following(link: link.text) else {
        self = .outside
        return
      }
      path = path.relative(to: link.at).map { target.appending($0) } ?? target
    }
    self = .loop
  }

  /// Whether nothing exists at its end.
  var isNowhere: Bool {
    switch self {
    case .inside, .outside: false
    case .missing, .loop: true
    }
  }
}
