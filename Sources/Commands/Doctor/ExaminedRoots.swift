internal import Platform
internal import Reporting
internal import Vocabulary

/// A root that the doctor checks, and the part of it that is checked.
struct ExaminedRoot: Sendable {
  let root: RootSearch.Root
  /// The checked paths; empty means everything.
  var paths: [RelativePath] = []
  /// The paths in it that the user named, as the user wrote them.
  var named: [Named] = []
  /// Its path below the folder that the report's paths are relative to; nil if they are the same.
  var prefix: RelativePath?
  /// The other roots in it that are checked, too.
  var inner: [RelativePath] = []
  /// Whether everything in it is checked, although only a part of it was named.
  var isWhole = false

  /// A path as the user wrote it, and its path in the root; nil for the root itself.
  struct Named: Sendable {
    let text: String
    let path: RelativePath?
    let isFolder: Bool
  }
}

/// The roots that a run of the doctor is about: each named path is checked with the root it belongs to; without paths,
/// the root that the user is in.
struct ExaminedRoots {
  /// In byte order of their paths.
  private(set) var all: [ExaminedRoot]
  /// The folder that the report's paths are relative to.
  let base: ReportBase
  /// The root that the user is in.
  private let here: RootSearch.Root

  /// Throws if a path is empty or does not exist.
  init(_ texts: [String], _ invocation: Invocation) async throws {
    let search = RootSearch(environment: invocation.environment)
    let here = try await search.find(from: invocation.directory)
    var roots: [ExaminedRoot] = []
    for text in texts {
      let place = try LocatedPath(text, invocation)
      guard place.exists else { throw Failure("not-found", .noSuchPath, path: text, exit: .usage) }
      let (root, end) = try await Self.root(of: place, search, here)
      let index = roots.firstIndex { $0.root.path == root.path } ?? roots.endIndex
      if index == roots.endIndex { roots.append(ExaminedRoot(root: root)) }
      roots[index].named.append(
        ExaminedRoot.Named(text: text, path: end.path(in: root.path), isFolder: end.isFolder))
    }
    if roots.isEmpty {
      guard here.path != "/" || here.workTree != nil else {
        throw Failure("root-refused", .wholeMachine, path: here.path, exit: .usage)
      }
      roots = [ExaminedRoot(root: here)]
    }
    self.init(roots, here, invocation)
  }

  /// The root of a path for which a text is checked, whether the path exists or not.
  init(standardInputAt text: String, _ invocation: Invocation) async throws {
    let search = RootSearch(environment: invocation.environment)
    let here = try await search.find(from: invocation.directory)
    let place = try LocatedPath(text, invocation)
    let root = try await search.find(owning: place.folder, from: here)
    guard let path = place.path(in: root.path) else { throw Failure("path-is-root", .isRoot, path: text, exit: .usage) }
    var examined = ExaminedRoot(root: root)
    examined.named = [ExaminedRoot.Named(text: text, path: path, isFolder: false)]
    self.init([examined], here, invocation)
  }

  private init(_ roots: [ExaminedRoot], _ here: RootSearch.Root, _ invocation: Invocation) {
    let base = ReportBase(of: roots.map(\.root), here, invocation)
    self.base = base
    self.here = here
    all = roots.map { root in
      var root = root
      root.paths = root.isWhole || root.named.contains { $0.path == nil } ? [] : root.named.compactMap(\.path)
      root.prefix = FolderPath.relative(root.root.path, to: base.path)
      root.inner = roots.compactMap { FolderPath.relative($0.root.path, to: root.root.path) }
      return root
    }.sorted { $0.root.path.utf8.lexicographicallyPrecedes($1.root.path.utf8) }
  }

  /// The same with every installation below what is checked, each of which is checked as a whole.
  func withNested(_ invocation: Invocation) async throws -> ExaminedRoots {
    var roots = all
    for root in all {
      for nested in try await NestedRoots(below: root, invocation).all {
        guard let index = roots.firstIndex(where: { $0.root.path == nested.path }) else {
          roots.append(ExaminedRoot(root: nested))
          continue
        }
        // A part of it was named, too.
        if !roots[index].named.isEmpty { roots[index].isWhole = true }
      }
    }
    return ExaminedRoots(roots, here, invocation)
  }

  /// The root of a path, and what is checked in it. A link to something in the same work tree, or one outside of any
  /// repository, is followed; not that of a skill to a file that is only a skill through the link.
  private static func root(
    of place: LocatedPath, _ search: RootSearch, _ here: RootSearch.Root
  ) async throws -> (root: RootSearch.Root, end: LocatedPath) {
    let root = try await search.find(owning: place.folder, from: here)
    guard let end = place.followed else { return (root, place) }
    let isSkill = { (path: String) in path.utf8.elementsEqual("SKILL.md".utf8) || path.hasSuffix("/SKILL.md") }
    if isSkill(place.absolute), !isSkill(end.absolute), !end.isFolder { return (root, place) }
    let other = try await search.find(owning: end.folder, from: here)
    return other.path == root.path || root.workTree == nil || root.workTree == other.workTree
      ? (other, end) : (root, place)
  }
}

extension Message {
  fileprivate static let noSuchPath = Message(
    "doctor.no-such-path", "no such file or folder\ncheck the path, which starts from the folder you are in")
  fileprivate static let isRoot = Message(
    "usage.path-is-root", "this path is the whole repository\nname a file or folder inside it")
  fileprivate static let wholeMachine = Message(
    "doctor.whole-machine", "this path is the whole file system\nname what to check: `cairn doctor PATH`")
}
