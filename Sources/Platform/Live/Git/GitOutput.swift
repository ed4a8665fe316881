import Vocabulary

/// Parses the output of git with `-z`.
enum GitOutput {
  /// `check-ignore -v -z`: source, line, pattern and path in turn, each ended by NUL. A negated pattern means that the
  /// path is not ignored.
  static func ignoreRules(_ output: [UInt8]) -> [RelativePath: IgnoreRule] {
    var rules: [RelativePath: IgnoreRule] = [:]
    var fields = records(output).makeIterator()
    while let source = fields.next(), let line = fields.next(), let pattern = fields.next(), let path = fields.next() {
      guard pattern.first != UInt8(ascii: "!"), path.starts(with: "./".utf8),
        let text = text(path.dropFirst(2)), let path = try? RelativePath(onDisk: text)
      else { continue }
      rules[path] = IgnoreRule(
        source: String(decoding: source, as: UTF8.self), line: Int(String(decoding: line, as: UTF8.self)) ?? 0,
        pattern: String(decoding: pattern, as: UTF8.self))
    }
    return rules
  }

  /// `ls-files -z`: the paths, once each, in byte order; folders (a repository inside this one) are left out. Bytes of
  /// a path that are not UTF-8 are U+FFFD, so that the path can be reported; no file is found at such a path.
  static func paths(_ output: [UInt8]) -> [RelativePath] { paths(of: records(output)) }

  /// `ls-files -z -t --cached --deleted --others`: a letter, a blank and the path. A deleted file is listed a second time,
  /// with the letter R, and is left out, as is one in whose place there is a folder with untracked files, which git does
  /// not count as deleted; for the rest see `paths`.
  static func presentPaths(_ output: [UInt8]) -> [RelativePath] {
    let records = records(output)
    let deleted = Set(records.filter { $0.starts(with: "R ".utf8) }.map { $0.dropFirst(2) })
    let present = paths(
      of: records.lazy.filter { $0.count > 2 }.map { $0.dropFirst(2) }.filter {
        deleted.isEmpty || !deleted.contains($0)
      })
    let untracked = records.lazy.filter { $0.starts(with: "? ".utf8) }.map { $0.dropFirst(2) }
    let folders = Set(paths(of: untracked).flatMap(\.ancestors))
    // Few files are untracked, and most of their folders are no files.
    let replaced = Set(folders.filter { contains($0, in: present) })
    return replaced.isEmpty ? present : present.filter { !replaced.contains($0) }
  }

  /// Whether a path is among paths in byte order.
  private static func contains(_ path: RelativePath, in sorted: [RelativePath]) -> Bool {
    let index = sorted.partitioningIndex { !($0 < path) }
    return index < sorted.count && sorted[index] == path
  }

  /// `status --porcelain -z --no-renames`: two letters, a blank and the path from the work tree's root, of which those in
  /// `folder` are returned, from there; all if it is empty. Bytes of a path that are not UTF-8 are U+FFFD, as in `paths`.
  static func changes(_ output: [UInt8], below folder: some Collection<UInt8>) -> [GitChange] {
    let prefix = folder.isEmpty ? [] : Array(folder) + [UInt8(ascii: "/")]
    return records(output).compactMap { record in
      let text = record.dropFirst(3)
      guard text.starts(with: prefix),
        let path = try? RelativePath(onDisk: String(decoding: text.dropFirst(prefix.count), as: UTF8.self))
      else { return nil }
      let letters = String(decoding: record.prefix(2), as: UTF8.self)
      return GitChange(
        path, isOnlyRemovedFromIndex: letters == "D ",
        isUnmerged: letters.contains("U") || letters == "DD" || letters == "AA")
    }
  }

  /// `ls-files -z`: only the folders, which end with a slash.
  static func folders(_ output: [UInt8]) -> [RelativePath] {
    records(output).filter { $0.last == UInt8(ascii: "/") }.compactMap { text($0.dropLast()) }
      .compactMap { try? RelativePath(onDisk: $0) }
  }

  private static func paths(of records: some Sequence<ArraySlice<UInt8>>) -> [RelativePath] {
    var paths: [RelativePath] = []
    // Git sorts what is tracked, and what is not, so that mostly there is nothing to sort.
    var isAscending = true
    for record in records {
      guard let path = try? RelativePath(onDisk: String(decoding: record, as: UTF8.self)) else { continue }
      if isAscending, let last = paths.last, !(last < path) { isAscending = false }
      paths.append(path)
    }
    guard !isAscending else { return paths }
    paths.sort()
    var result: [RelativePath] = []
    result.reserveCapacity(paths.count)
    for path in paths where path != result.last { result.append(path) }
    return result
  }

  /// `ls-files -s -t -z`: a letter, mode, object and stage, each followed by a blank, a tab, and the path. Of several
  /// stages of one path, which an unfinished merge has, only one is returned.
  static func tracked(_ output: [UInt8]) -> [RelativePath: TrackedFile] {
    var files: [RelativePath: TrackedFile] = [:]
    for record in records(output) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")), let text = text(record[(tab + 1)...]),
        let path = try? RelativePath(onDisk: text)
      else { continue }
      let fields = record[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 4, let kind = kind(ofMode: String(decoding: fields[1], as: UTF8.self)) else { continue }
      files[path] = TrackedFile(kind, isSkipped: fields[0].elementsEqual("S".utf8))
    }
    return files
  }

  static func kind(ofMode mode: String) -> TrackedFile.Kind? {
    switch mode {
    case "100644": .file(isExecutable: false)
    case "100755": .file(isExecutable: true)
    case "120000": .link
    case "160000": .submodule
    default: nil
    }
  }

  /// `core.fileMode` in the text of a configuration file; nil if the text is not enough to tell: if the setting occurs
  /// twice or not at all, or if other files are included.
  static func fileMode(inConfig text: [UInt8]) -> Bool? {
    var found: [Bool] = []
    for line in text.split(separator: Byte.lineFeed) {
      let line = line.compactMap { Byte.isSpace($0) ? nil : Byte.isLetter($0) ? $0 | 0x20 : $0 }
      if line.starts(with: "[include".utf8) || line.starts(with: "worktreeconfig".utf8) { return nil }
      guard line.holds(fileModeKey) else { continue }
      if line.elementsEqual("filemode=true".utf8) {
        found.append(true)
      } else if line.elementsEqual("filemode=false".utf8) {
        found.append(false)
      } else {
        return nil
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let fileModeKey = Array("filemode".utf8)

  /// `config --type=bool`: `true` or `false`; nil for nothing.
  static func flag(_ output: [UInt8]) -> Bool? {
    switch String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// `for-each-ref --format=%(refname)` below `refs/tags`: the names of the tags, in git's order; names that are not UTF-8
  /// are left out.
  static func tags(_ output: [UInt8]) -> [String] {
    output.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.starts(with: "refs/tags/".utf8) else { return nil }
      return text(line.dropFirst("refs/tags/".utf8.count))
    }
  }

  /// `ls-tree -r -z`: the objects of files by path; links, submodules and paths that are not UTF-8 are left out.
  static func objects(_ output: [UInt8]) -> [RelativePath: String] {
    var objects: [RelativePath: String] = [:]
    for record in records(output) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")), let text = text(record[(tab + 1)...]),
        let path = try? RelativePath(onDisk: text)
      else { continue }
      let fields = record[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 3, case .file? = kind(ofMode: String(decoding: fields[0], as: UTF8.self)) else { continue }
      objects[path] = String(decoding: fields[2], as: UTF8.self)
    }
    return objects
  }

  /// `cat-file --batch`: for each name a line with object, type and size, then the bytes and a line end; for a name that
  /// means nothing a line that ends with a reason. nil if it was cut short.
  static func contents(_ output: [UInt8]) -> [[UInt8]?]? {
    var contents: [[UInt8]?] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let fields = rest[..<end].split(separator: UInt8(ascii: " "))
      rest = rest[(end + 1)...]
      guard fields.count == 3, let size = Int(String(decoding: fields[2], as: UTF8.self)) else {
        contents.append(nil)
        continue
      }
      guard size >= 0, size < rest.count else { return nil }
      contents.append(fields[1].elementsEqual("blob".utf8) ? Array(rest.prefix(size)) : nil)
      rest = rest.dropFirst(size + 1)
    }
    return rest.isEmpty ? contents : nil
  }

  /// The line with git's error: the first that begins with `fatal:` or `error:`, else the first.
  static func reason(_ errors: [UInt8]) -> String {
    let lines = errors.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let reason = lines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("error:") } ?? lines.first
    return reason ?? "git gave no reason"
  }

  private static func records(_ output: [UInt8]) -> [ArraySlice<UInt8>] {
    var records = output.split(separator: 0, omittingEmptySubsequences: false)
    // The last record is ended too.
    if records.last?.isEmpty == true { records.removeLast() }
    return records
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
  }
}
