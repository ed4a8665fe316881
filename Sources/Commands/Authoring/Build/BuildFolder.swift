internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The folder that a build is written to.
struct BuildFolder {
  /// As the user wrote it.
  private let name: String
  private let absolute: String
  private let isForced: Bool
  private let invocation: Invocation

  /// `name` counts from the working directory; without it, the folder is `dist` in the pack.
  init(_ name: String?, of authored: AuthoredPack, isForced: Bool, _ invocation: Invocation) {
    self.name = name ?? "dist"
    absolute = name.map(invocation.absolute) ?? FolderPath.child("dist", of: authored.absolutePath)
    self.isForced = isForced
    self.invocation = invocation
  }

  /// Writes the files that are not there as they are to be, each in one step, and prints a line for each. Throws before
  /// anything is written if another file is in the place of one. With `onlyShows` nothing is written.
  func write(_ files: [BuiltFile], of pack: Pack, _ onlyShows: Bool) throws -> Exit {
    let rows = try naming {
      let tree = try invocation.environment.files.tree(at: absolute)
      try tree.map { try warnOfOthers(than: files, in: $0) }
      return try (tree.map { try merged(files, in: $0) } ?? files).map { Row($0, try action(for: $0, in: tree)) }
    }
    try refuse(rows)
    if !onlyShows {
      let tree = try naming { try invocation.environment.files.makeTree(at: absolute, isPrivate: false) }
      try write(rows.filter { $0.action != .recorded }.map(\.file), to: tree)
    }
    print(rows, of: pack, isDone: !onlyShows)
    return .success
  }

  /// Throws if it has no name, or if nothing can be built there: a file, folders of git and of Cairn, the folders of the
  /// pack's documents, which the next build would contain, and with `isTree` that of the pack, whose skills in one language
  /// are sources, which a plain tree would replace.
  func requireUsable(by authored: AuthoredPack, isTree: Bool) throws(Failure) {
    guard !name.isEmpty else { throw Failure("no-such-folder", .noFolderName, exit: .usage) }
    switch RootSearch(environment: invocation.environment).reserved(absolute) {
    case .git?: throw Failure("root-refused", .gitFolder, path: name, exit: .usage)
    case .cairn?: throw Failure("root-refused", .ownFolder, path: name, exit: .usage)
    case .home?, nil: break
    }
    let (start, place) = resolved
    if let entry = invocation.environment.files.entry(at: start), entry != .folder {
      throw Failure("not-a-folder", .isFile, path: name, exit: .usage)
    }
    if let inner = FolderPath.relative(place, to: authored.absolutePath) {
      let written = isTree ? inner.appending(PackBuild.skills) : inner
      let parts = PackParts(of: authored.manifest, layout: authored.layout)
      guard !parts.places.contains(where: { $0.folders.contains { written.isWithin($0) } }) else {
        throw Failure("out-in-pack", .amongDocuments, path: name, exit: .usage)
      }
    }
    guard isTree else { return }
    guard invocation.environment.files.resolve(absolute) == authored.absolutePath else { return }
    throw Failure("out-is-pack", .ownSources, path: name, exit: .usage)
  }

  /// Where it is, and the part of that which exists, with all links resolved.
  private var resolved: (start: String, path: String) {
    var existing = absolute
    var names: [String] = []
    while invocation.environment.files.resolve(existing) == nil, let parent = FolderPath.parent(of: existing) {
      names.append(String(existing.split(separator: "/").last ?? ""))
      existing = parent
    }
    let start = invocation.environment.files.resolve(existing) ?? existing
    return (start, names.reversed().reduce(start) { FolderPath.child($1, of: $0) })
  }

  private struct Row {
    let file: BuiltFile
    /// `recorded` for a file that is there with the same bytes.
    let action: Action

    init(_ file: BuiltFile, _ action: Action) {
      self.file = file
      self.action = action
    }
  }

  private func merged(_ files: [BuiltFile], in tree: any Tree) throws -> [BuiltFile] {
    try files.map { file in
      guard file.path == Checksums.path, case .file? = try tree.entry(at: file.path) else { return file }
      let old = try tree.read(file.path)
      let text = Checksums.merging(file.bytes, into: old) { name in
        guard let path = try? RelativePath(onDisk: name), case .file? = try? tree.entry(at: path) else { return false }
        return true
      }
      return BuiltFile(path: file.path, bytes: text, isForRelease: false)
    }
  }

  /// Names the files in the skills of a plain tree that are not from this build: other installers would take them, too.
  private func warnOfOthers(than files: [BuiltFile], in tree: any Tree) throws {
    let own = Set(files.map(\.path))
    guard own.contains(where: { $0.isWithin(PackBuild.skills) }) else { return }
    let others = try tree.files(below: PackBuild.skills).map(\.path).filter { !own.contains($0) }
    guard !others.isEmpty else { return }
    invocation.writer.warn(.others(others.map(\.text), name))
  }

  private func action(for file: BuiltFile, in tree: (any Tree)?) throws -> Action {
    guard let tree else { return .created }
    switch try tree.entry(at: file.path) {
    case nil: return .created
    case .file(let isExecutable, _)?:
      return try tree.read(file.path) == file.bytes && isExecutable == file.isExecutable ? .recorded : .updated
    case .folder?, .link?, .other?: throw TreeError.notRegular(file.path)
    }
  }

  /// Throws if files have other content, which only `--force` replaces.
  private func refuse(_ rows: [Row]) throws(Failure) {
    let changed = rows.filter { $0.action == .updated && $0.file.isForRelease }
    guard !isForced, let first = changed.first else { return }
    throw Failure(
      "build-exists", .exists, path: place(of: first.file.path), exit: .needsAttention,
      details: changed.dropFirst().map { Failure.Detail(.alsoExists(place(of: $0.file.path))) })
  }

  /// Puts each file into its place in one step, once all of them are written: a disk that is full leaves what was there.
  private func write(_ files: [BuiltFile], to tree: any WritableTree) throws {
    try naming {
      try removeLeftOvers(in: tree)
      var staged: [RelativePath] = []
      do {
        for file in files { staged.append(try stage(file, in: tree)) }
        for (file, temporary) in zip(files, staged) {
          if let parent = file.path.parent { try tree.makeFolder(parent, permissions: nil) }
          try tree.replace(file.path, with: temporary)
        }
      } catch {
        for temporary in staged { try? tree.removeFile(temporary) }
        throw error
      }
    }
  }

  /// Deletes what a build that was killed left next to the files that it wrote.
  private func removeLeftOvers(in tree: any WritableTree) throws {
    for name in try tree.names(in: nil) where name.hasPrefix(Self.staged) {
      let number = name.utf8.dropFirst(Self.staged.utf8.count)
      guard (1...16).contains(number.count), number.allSatisfy({ Self.digits.contains($0) }) else { continue }
      let path = try RelativePath(onDisk: name)
      if case .file? = try tree.entry(at: path) { try tree.removeFile(path) }
    }
  }

  /// How the names of files begin that are not in their places yet; a hexadecimal number follows.
  private static let staged = ".cairn-build-"
  private static let digits = Set("0123456789abcdef".utf8)

  /// Writes a file under a name of its own; the name.
  private func stage(_ file: BuiltFile, in tree: any WritableTree) throws -> RelativePath {
    let number = String(invocation.environment.random(), radix: 16)
    let temporary = try RelativePath(onDisk: Self.staged + number)
    try tree.create(temporary, bytes: file.bytes, isExecutable: file.isExecutable, permissions: nil)
    return temporary
  }

  /// Runs a step; errors name the path that the user wrote.
  private func naming<Result>(_ step: () throws -> Result) throws -> Result {
    do {
      return try step()
    } catch let error as TreeError {
      let failure = Failure(error)
      throw Failure(
        failure.id, failure.message, path: failure.path.map { "\(name)/\($0)" } ?? name, exit: failure.exit)
    }
  }

  private func place(of path: RelativePath) -> String {
    name.utf8.last == UInt8(ascii: "/") ? "\(name)\(path)" : "\(name)/\(path)"
  }

  private func print(_ rows: [Row], of pack: Pack, isDone: Bool) {
    if invocation.isJSON {
      invocation.printJSON(
        Answer(
          pack: pack.manifest.id, version: pack.manifest.version.text, digest: pack.digest.text, folder: name,
          applied: isDone,
          files: rows.map { row in
            Answer.File(
              path: row.file.path.text, action: row.action == .recorded ? "unchanged" : row.action.rawValue,
              bytes: row.file.bytes.count, sha256: Digest(ofBytes: row.file.bytes).fileName.text)
          }))
      return
    }
    let writer = invocation.writer
    if rows.allSatisfy({ $0.action == .recorded }) {
      writer.status(.upToDate(name))
      return
    }
    let lines = rows.filter { $0.action != .recorded }.map { row in
      [
        writer.text(isDone ? row.action.doneLabel : row.action.plannedLabel),
        PrintableText.text(place(of: row.file.path)), writer.text(ByteSize.message(row.file.bytes.count)),
      ]
    }
    for line in Columns.lines(lines) { writer.printUnlessQuiet(line) }
  }

  /// What is written, in JSON.
  struct Answer: AnswerBody {
    struct File: Codable, DescribedKeys {
      let path: String
      let action: String
      let bytes: Int
      let sha256: String

      static let keyTexts = [
        "path": "The file, below the folder.",
        "action": "What is done: created, updated or unchanged.",
        "bytes": "How many bytes it has.",
        "sha256": "The digest of its bytes, as 64 hexadecimal digits.",
      ]
    }
    let pack: String
    let version: String
    let digest: String
    let folder: String
    let applied: Bool
    let files: [File]

    static let keyTexts = [
      "pack": "The id of the pack.",
      "version": "Its version.",
      "digest": "The digest of its files, as in a lock file.",
      "folder": "The folder that is written to, as it was named.",
      "applied": "Whether the files were written.",
      "files": "The files of the build.",
    ]
  }
}

extension Message {
  fileprivate static let exists = Message(
    "build.exists",
    "this file was built from other content with the same version\nraise the version with `cairn pack bump --version patch`, or use --force to replace the file"
  )
  fileprivate static let ownSources = Message(
    "build.own-sources",
    "this is the folder of the pack, and its sources would be replaced\nname another one with --out"
  )
  fileprivate static let isFile = Message("build.is-file", "this is a file\nname a folder with --out")
  fileprivate static let amongDocuments = Message(
    "build.among-documents",
    "this folder has documents of the pack, so the next build would contain what is built now\nname another one with --out"
  )
  fileprivate static func alsoExists(_ path: String) -> Message {
    Message("build.also-exists", "{path} has other content, too", ["path": .text(PrintableText.text(path))])
  }
  fileprivate static func others(_ paths: [String], _ folder: String) -> Message {
    Message(
      "build.others",
      "{folder} has files of skills that are not from this build: {names}\nif they are from an earlier one, delete them",
      ["folder": .text(PrintableText.text(folder)), "names": NameList(paths.map { PrintableText.text($0) }).argument])
  }
  fileprivate static func upToDate(_ folder: String) -> Message {
    Message(
      "build.up-to-date", "nothing to do: everything in {folder} is up to date",
      ["folder": .text(PrintableText.text(folder))])
  }
}
