internal import Packs
internal import Platform
internal import Vocabulary

/// The paths under which the new bytes of a plan are staged: in the transaction's folder, or next to the target if that
/// is on another device.
///
/// The files of a folder that does not exist yet are staged together, in a folder of their own with the same paths below
/// it: one rename then puts all of them in place (`FolderMove`).
struct StagingPlaces {
  private let tree: any WritableTree
  private let id: String
  private let new: RelativePath
  /// The device of the transaction's folder.
  private let device: Device
  private let removed: Set<RelativePath>
  /// Folders that cannot be put in place as a whole: the plan has more to do there than to create files.
  private var mixed: Set<RelativePath> = []
  private var folders: [RelativePath: Folder] = [:]
  /// The number of each folder that is staged as a whole: that of its first file in the plan.
  private var numbers: [RelativePath: Int] = [:]

  /// Whether a folder is staged as a whole, by what was asked for so far.
  var areFolders: Bool { !numbers.isEmpty }

  /// What is at the path of a folder.
  private enum Folder {
    case there(device: Device, passesOn: Bool)
    /// Nothing: `top` is the topmost folder above it that is missing, or the folder itself.
    case missing(top: RelativePath, device: Device, passesOn: Bool)
    /// A link, a file or a device is there, or above it.
    case blocked
  }

  /// `folder` is the transaction's, and exists; `new` is the folder in it for new bytes.
  init(for plan: Plan, _ id: String, new: RelativePath, in tree: any WritableTree) throws(TreeError) {
    self.tree = tree
    self.id = id
    self.new = new
    device = try tree.device(of: new)
    removed = Set(plan.operations.filter { $0.after == .absent }.map(\.path))
    for operation in plan.operations where operation.before != .absent || operation.after == .absent {
      mixed.formUnion(operation.path.ancestors)
    }
    // The permissions of these folders are set when they are created again.
    for folder in plan.folderPermissions.keys { mixed.formUnion(folder.ancestors + [folder]) }
  }

  /// Where the new bytes of an operation are staged, and a name next to the target for what is moved away; nil if that
  /// is in the transaction's folder. `number` is the operation's in the plan.
  mutating func place(of operation: Operation, _ number: Int) throws -> (staged: RelativePath, aside: RelativePath?) {
    let path = operation.path
    let folder: Folder =
      if operation.before == .absent, let parent = path.parent { try self.folder(parent) } else { .blocked }
    let target: Device
    var isThere = false
    switch folder {
    case .there(let device, _): (target, isThere) = (device, true)
    case .missing(let top, let device, let passesOn):
      target = device
      if device == self.device, !passesOn, !mixed.contains(top), let rest = path.relative(to: top) {
        let folder = numbers[top] ?? number
        numbers[top] = folder
        return (try new.appending(onDisk: String(folder)).appending(rest), nil)
      }
    case .blocked: target = try self.device(of: path)
    }
    if target == device {
      // Apart from the other folders, so that both can be written at once. Not where the folder of bases is missing and
      // must not be moved as a whole.
      if isThere, let digest = path.relative(to: CairnFile.base) {
        return (new.appending(RelativePath(constant: Self.bases)).appending(digest), nil)
      }
      return (try new.appending(onDisk: String(number)), nil)
    }
    // A file can only be moved within one device, so the bytes for a target on another device are staged there.
    let beside = ".cairn-\(id)-\(number)"
    let staged = try top(of: target, above: path)?.appending(onDisk: beside) ?? RelativePath(onDisk: beside)
    return (staged, try RelativePath(onDisk: staged.text + "-old"))
  }

  /// The name of the folder for bases, if their folder exists.
  static let bases: StaticString = "bases"

  /// What is at the path of a folder, looked up once.
  private mutating func folder(_ path: RelativePath) throws(TreeError) -> Folder {
    if let known = folders[path] { return known }
    // Cairn's own folder is in the root too, and has the bits that folders inherit there.
    var found: Folder =
      if let parent = path.parent { try folder(parent) } else { try there(.cairn, orAbove: tree.passesRights(nil)) }
    if case .there(let device, let passesOn) = found {
      switch try tree.entry(at: path) {
      case .folder?: found = try there(path)
      case nil:
        let device = path.parent == nil ? try tree.device(of: path) : device
        found = .missing(top: path, device: device, passesOn: passesOn)
      case .file?, .link?, .other?: found = .blocked
      }
    }
    folders[path] = found
    return found
  }

  /// A folder with the set-group-ID bit passes its group on to those that are created in it, and one with a default access
  /// control list its rights, but neither to one that is moved there.
  private func there(_ path: RelativePath, orAbove above: Bool = false) throws(TreeError) -> Folder {
    let passesOn = above || tree.passesRights(path)
    let sharesGroup = try tree.permissions(of: path) & 0o2000 != 0
    return .there(device: try tree.device(of: path), passesOn: passesOn || sharesGroup)
  }

  /// The device that a target will be on; a link in its path must be one that the plan deletes.
  private func device(of path: RelativePath) throws(TreeError) -> Device {
    do { return try tree.device(of: path) } catch .linkInPath(let link) {
      guard removed.contains(link) else { throw .linkInPath(link) }
      return try tree.device(of: link)
    }
  }

  /// The topmost folder on a device above a path, which no step removes; nil for the root.
  private func top(of device: Device, above path: RelativePath) throws(TreeError) -> RelativePath? {
    for folder in path.ancestors {
      if try tree.reachableEntry(at: folder) == .folder, try tree.device(of: folder) == device { return folder }
    }
    return nil
  }
}
