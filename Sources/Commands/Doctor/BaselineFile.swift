internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The file of suppressed findings: `.cairn/baseline.toml`, or the one that the user names.
struct BaselineFile {
  let invocation: Invocation
  let root: RootSearch.Root
  /// Path from the working directory; nil for the default file.
  let named: String?
  /// The root's path below the folder that the paths of a named baseline are relative to, which is the folder of the
  /// report; nil if they are the same.
  var prefix: RelativePath?
  /// The folders in the root that are checked as roots of their own: what a named baseline has for them is not about this
  /// root.
  var nested: [RelativePath] = []
  /// How the paths of the report are shown.
  var paths = PathView()

  /// The suppressed findings; nil if the default file does not exist. A named file must exist.
  func read() throws -> Baseline? {
    guard let (tree, path, shown) = try place(), case .file? = try tree.entry(at: path) else {
      if let named { throw Failure("not-found", .missing, path: named, exit: .usage) }
      return nil
    }
    let bytes = try tree.read(path)
    let (read, faults) = Baseline.read(bytes)
    let place =
      named.flatMap { invocation.environment.files.resolve(invocation.absolute($0)) }
      .flatMap { FolderPath.relative($0, to: root.path) } ?? (try? RelativePath(onDisk: shown)) ?? path
    let baseline = named == nil ? read : read.within(prefix).outside(nested)
    guard let first = faults.first(where: { $0.severity == .error }) else { return baseline.stored(at: place) }
    let lines = LineIndex(bytes)
    throw Failure(
      "baseline-invalid", .invalid, path: shown, place: lines.place(at: first.span.lower),
      details: faults.map { Failure.Detail($0, in: path, at: lines.place(at: $0.span.lower)) })
  }

  /// The suppressed findings; the file must exist.
  func existing() throws -> Baseline {
    guard let baseline = try read() else { throw Failure("not-found", .missing, path: shown, exit: .usage) }
    return baseline
  }

  /// Writes a baseline that suppresses these findings, and `others` that were suppressed before; warns about secrets among
  /// the findings.
  func write(_ findings: [LocatedFinding], keeping others: [Baseline.Entry: Int] = [:]) throws {
    var baseline = Baseline(findings)
    baseline.counts.merge(others) { new, _ in new }
    try write(baseline)
    invocation.writer.status(.written(findings.count, shown))
    let secrets = findings.count { Self.secretRules.contains($0.rule) }
    if secrets > 0 { invocation.writer.warn(.secrets(secrets)) }
  }

  /// Writes what is left of a baseline, and tells how much is not.
  func write(_ baseline: Baseline, insteadOf former: Baseline) throws {
    guard baseline != former else { return invocation.writer.status(.current(shown)) }
    try write(baseline)
    func sum(_ counts: [Baseline.Entry: Int]) -> Int {
      counts.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }
    invocation.writer.status(.pruned(sum(former.counts) - sum(baseline.counts), shown))
  }

  private func write(_ baseline: Baseline) throws {
    if named == nil { try makePlace() }
    try OutputFile(named ?? "\(root.path)/\(Baseline.path)", invocation).write(baseline.text)
  }

  /// The path for the user.
  private var shown: String { named ?? paths.below(prefix).text(of: Baseline.path) }

  /// The rules that find secrets.
  private static let secretRules: Set = ["safety.no-secrets", "mcp.secret-from-environment"]

  /// Creates `.cairn/` if Cairn is not installed, with an ignore file that hides what is local to one machine from git,
  /// but not the baseline.
  private func makePlace() throws {
    let folder = "\(root.path)/.cairn"
    let tree = try invocation.environment.files.makeTree(at: folder, isPrivate: false)
    guard let whole = try invocation.environment.files.tree(at: root.path), try whole.entry(at: CairnFile.lock) == nil
    else {
      return
    }
    let ignore = CairnFile.ignore.name
    let path = try RelativePath(onDisk: ignore)
    if try tree.entry(at: path) != nil, try tree.read(path) != Array(CairnFile.ignoreEverythingText.utf8) {
      return
    }
    try OutputFile("\(folder)/\(ignore)", invocation).write(CairnFile.ignoreText)
  }

  /// The file: the tree of its folder, its name in it, and the path to show to the user; nil if the folder does not
  /// exist.
  private func place() throws -> (tree: any Tree, path: RelativePath, shown: String)? {
    guard let named else {
      return try invocation.environment.files.tree(at: root.path).map { ($0, Baseline.path, Baseline.path.text) }
    }
    let path = named.hasPrefix("/") ? named : invocation.directory + "/" + named
    guard let resolved = invocation.environment.files.resolve(path), let slash = resolved.lastIndex(of: "/"),
      let name = try? RelativePath(onDisk: String(resolved[resolved.index(after: slash)...])),
      let tree = try invocation.environment.files.tree(
        at: slash == resolved.startIndex ? "/" : String(resolved[..<slash]))
    else { return nil }
    return (tree, name, named)
  }
}

extension Message {
  fileprivate static let missing = Message(
    "baseline.missing", "baseline not found\nrun with --write-baseline to create it")
  fileprivate static let invalid = Message(
    "baseline.invalid", "cannot read the baseline\nfix it, or write it again with --write-baseline")
  fileprivate static func secrets(_ count: Int) -> Message {
    Message(
      "baseline.secrets",
      "{count} of these findings are secret keys, which the baseline only hides\nrevoke the keys: everybody who has the repository can read them",
      one:
        "1 of these findings is a secret key, which the baseline only hides\nrevoke the key: everybody who has the repository can read it",
      ["count": .number(count)])
  }
  fileprivate static func current(_ path: String) -> Message {
    Message("baseline.current", "every finding in {path} still occurs", ["path": .text(path)])
  }
  fileprivate static func pruned(_ count: Int, _ path: String) -> Message {
    Message(
      "baseline.pruned", "removed {count} findings that no longer occur from {path}",
      one: "removed 1 finding that no longer occurs from {path}", ["count": .number(count), "path": .text(path)])
  }
  fileprivate static func written(_ count: Int, _ path: String) -> Message {
    Message(
      "baseline.written", "wrote {count} findings to {path}", one: "wrote 1 finding to {path}",
      ["count": .number(count), "path": .text(path)])
  }
}
