import Vocabulary

/// A folder on disk. A path is opened in one call in which the kernel follows no link or, where it cannot, each component
/// from the one above it, so that no link leads out.
///
/// It is always the folder that was opened, even if it is moved later.
final class LiveTree: Sendable {
  /// Absolute path of the folder, links resolved.
  let root: String
  /// The folder, open for reading.
  let descriptor: Descriptor
  /// Whether a path is opened in one call where the kernel can.
  let opensAtOnce: Bool

  init(root: String, descriptor: consuming Descriptor, opensAtOnce: Bool = true) {
    self.root = root
    self.descriptor = descriptor
    self.opensAtOnce = opensAtOnce
  }

  /// Calls `body` with the open parent of a path and the last component.
  func inParent<Result>(
    of path: RelativePath, _ body: (_ folder: Int32, _ name: String) throws(TreeError) -> Result
  ) throws(TreeError) -> Result {
    guard let parent = path.parent else { return try body(descriptor.number, path.text) }
    let folder = try open(parent, for: .passing, onBehalfOf: path)
    return try body(folder.number, path.name)
  }

  /// Opens a folder below the root. Errors about missing parts name the requested path.
  func open(
    _ folder: RelativePath, for purpose: SystemCalls.Purpose, onBehalfOf path: RelativePath
  ) throws(TreeError) -> Descriptor {
    if let open = try openAtOnce(folder, for: purpose, onBehalfOf: path) { return open }
    let components = folder.components
    let above = components.dropLast()
    guard let last = components.last else { throw .notFound(path) }
    guard let first = above.first else {
      return try step(into: last, in: descriptor.number, for: purpose, place: { folder }, onBehalfOf: path)
    }
    // Only a failure needs the paths of the components.
    let places = { (depth: Int) in folder.ancestors.dropFirst(depth).first ?? folder }
    var current = try step(into: first, in: descriptor.number, for: .passing, place: { places(0) }, onBehalfOf: path)
    for (depth, component) in above.enumerated().dropFirst() {
      let next = try step(
        into: component, in: current.number, for: .passing, place: { places(depth) }, onBehalfOf: path)
      current = next
    }
    return try step(into: last, in: current.number, for: purpose, place: { folder }, onBehalfOf: path)
  }

  /// Opens a path of several components in one call; nil where the kernel cannot, and where the components have to be
  /// looked at to say what is wrong.
  func openAtOnce(
    _ place: RelativePath, for purpose: SystemCalls.Purpose, onBehalfOf path: RelativePath
  ) throws(TreeError) -> Descriptor? {
    guard opensAtOnce, place.parent != nil else { return nil }
    do throws(SystemFault) {
      return try SystemCalls.open(below: descriptor.number, place.text, for: purpose)
    } catch {
      if error.isOfMachine { throw TreeError(error, at: path) }
      return nil
    }
  }

  private func step(
    into component: Substring, in folder: Int32, for purpose: SystemCalls.Purpose, place: () -> RelativePath,
    onBehalfOf path: RelativePath
  ) throws(TreeError) -> Descriptor {
    let name = String(component)
    do throws(SystemFault) {
      return try SystemCalls.open(name, in: folder, for: purpose)
    } catch {
      guard error.isNoFolder else { throw TreeError(error, at: path) }
      switch try? SystemCalls.status(of: name, in: folder).kind {
      case .link: throw .linkInPath(place())
      case .file, .other: throw .notAFolder(place())
      case .folder: throw TreeError(error, at: path)
      case nil: throw .notFound(path)
      }
    }
  }

  /// What is at a path; nil if there is nothing, or if a parent is missing or is not a folder.
  func status(at path: RelativePath) throws(TreeError) -> SystemStatus? {
    do throws(TreeError) {
      return try inParent(of: path) { (folder, name) throws(TreeError) in
        do throws(SystemFault) {
          return try SystemCalls.status(of: name, in: folder)
        } catch {
          if error.isMissing || error.isNameTooLong { return nil }
          throw TreeError(error, at: path)
        }
      }
    } catch {
      switch error {
      case .notFound, .notAFolder: return nil
      default: throw error
      }
    }
  }

  /// Runs system calls for a path; their errors name the path.
  func attempt<Result: ~Copyable>(
    at path: RelativePath?, _ body: () throws(SystemFault) -> Result
  ) throws(TreeError) -> Result {
    do throws(SystemFault) {
      return try body()
    } catch {
      throw TreeError(error, at: path)
    }
  }
}
