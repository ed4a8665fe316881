internal import Packs
internal import Reporting
internal import Vocabulary

/// The output of `pack preview`.
struct PackPreviewOutput {
  private let pack: Pack
  private let install: PackInstall
  private let invocation: Invocation

  init(_ pack: Pack, _ install: PackInstall, _ invocation: Invocation) {
    self.pack = pack
    self.install = install
    self.invocation = invocation
  }

  /// Prints the files as a tree, each with the file of the pack that it is made from.
  func showFiles() {
    let files = install.files.sorted { $0.key < $1.key }
    guard !invocation.isJSON else {
      let listed = files.map { path, file in
        Answer.File(
          path: path.text, source: install.sources[path]?.text, size: file.bytes.count, executable: file.isExecutable)
      }
      return invocation.printJSON(
        Answer(
          pack: pack.manifest.id, version: pack.manifest.version.text, locale: install.locale.text,
          profile: install.profile, skills: install.skills.map(\.text), files: listed))
    }
    invocation.writer.status(summary)
    var shown: [Substring] = []
    var rows: [(name: String, source: String?)] = []
    for (path, _) in files {
      let folders = path.components.dropLast()
      let common = zip(shown, folders).prefix { $0 == $1 }.count
      for (depth, folder) in folders.enumerated().dropFirst(common) {
        rows.append((Self.indented(PrintableText.text(String(folder)) + "/", depth), nil))
      }
      shown = Array(folders)
      rows.append((Self.indented(PrintableText.text(path.name), folders.count), install.sources[path]?.text))
    }
    let width = rows.filter { $0.source != nil }.map(\.name.unicodeScalars.count).max() ?? 0
    for row in rows {
      guard let source = row.source else {
        invocation.writer.print(row.name)
        continue
      }
      let gap = String(repeating: " ", count: width - row.name.unicodeScalars.count + 2)
      invocation.writer.print(row.name + gap + PrintableText.text(source))
    }
  }

  /// Prints how the files differ from those that another version would write, nil for none of them. `name` is that
  /// version; nil if there is none to compare with.
  func showDifferences(from earlier: PackInstall?, _ name: String?) {
    if name == nil { invocation.writer.warn(.nothingReleased) }
    let paths = Set(install.files.keys).union((earlier?.files ?? [:]).keys).sorted()
    let diffs = paths.compactMap { path -> (path: RelativePath, text: String)? in
      let old = earlier?.files[path]
      let new = install.files[path]
      guard old?.bytes != new?.bytes || (old == nil) != (new == nil) else { return nil }
      // git's trees have execute bits that other sources of a version may lack, so they are not compared.
      let bit = new?.isExecutable ?? old?.isExecutable ?? false
      func side(_ file: PackFile?) -> UnifiedDiff.Side {
        file.map { .file($0.bytes, isExecutable: bit) } ?? .absent
      }
      return (path, UnifiedDiff(old: side(old), new: side(new), path: path.text).text)
    }
    guard !invocation.isJSON else {
      return invocation.printJSON(
        DifferenceAnswer(
          pack: pack.manifest.id, version: pack.manifest.version.text, against: name, locale: install.locale.text,
          profile: install.profile, files: diffs.map { .init(path: $0.path.text, diff: $0.text) }))
    }
    if diffs.isEmpty { invocation.writer.status(.noDifference(name ?? "")) }
    for diff in diffs { invocation.writer.print(diff: diff.text) }
  }

  private var summary: Message {
    let size = install.files.values.reduce(0) { $0 + $1.bytes.count }
    let arguments: [String: Message.Argument] = [
      "pack": .text(pack.manifest.id), "version": .text(pack.manifest.version.text),
      "locale": .text(install.locale.text), "count": .number(install.files.count),
      "size": .message(ByteSize.message(size)),
    ]
    guard let profile = install.profile else {
      return Message(
        "preview.summary", "{pack} {version} in {locale}: {count} files, {size}",
        one: "{pack} {version} in {locale}: 1 file, {size}", arguments)
    }
    return Message(
      "preview.summary-profile", "{pack} {version} in {locale}, profile {profile}: {count} files, {size}",
      one: "{pack} {version} in {locale}, profile {profile}: 1 file, {size}",
      arguments.merging(["profile": .text(profile)]) { own, _ in own })
  }

  private static func indented(_ text: String, _ depth: Int) -> String {
    String(repeating: "  ", count: depth) + text
  }

  /// The keys of the answers.
  static var answers: [any AnswerBody.Type] { [Answer.self, DifferenceAnswer.self] }

  /// The files, in JSON.
  private struct Answer: AnswerBody {
    struct File: Codable, DescribedKeys {
      let path: String
      let source: String?
      let size: Int
      let executable: Bool

      static let keyTexts = [
        "path": "Where the file is installed.",
        "source": "The file of the pack that it is made from; not there if it is made from several.",
        "size": "How many bytes it has.",
        "executable": "Whether it can be run.",
      ]
    }
    let pack: String
    let version: String
    let locale: String
    let profile: String?
    let skills: [String]
    let files: [File]

    static let keyTexts = [
      "pack": packText, "version": versionText, "locale": localeText, "profile": profileText,
      "skills": "The skills that are installed.", "files": "The files that are installed.",
    ]
  }

  /// The differences, in JSON.
  private struct DifferenceAnswer: AnswerBody {
    struct File: Codable, DescribedKeys {
      let path: String
      let diff: String

      static let keyTexts = ["path": "Where the file is installed.", "diff": "The difference, as a unified diff."]
    }
    let pack: String
    let version: String
    let against: String?
    let locale: String
    let profile: String?
    let files: [File]

    static let keyTexts = [
      "pack": packText, "version": versionText, "locale": localeText, "profile": profileText,
      "against": "The tag or the folder that is compared with; not there if nothing was released.",
      "files": "The files that differ.",
    ]
  }

  private static let packText = "The id of the pack."
  private static let versionText = "The version of the pack, as its manifest has it."
  private static let localeText = "The language that is installed."
  private static let profileText = "The profile that is installed; not there for a pack without profiles."
}

extension Message {
  fileprivate static let nothingReleased = Message(
    "preview.nothing-released",
    "no git tag has a released version of this pack, so all files are new\nname a tag or a folder with --against")
  fileprivate static func noDifference(_ name: String) -> Message {
    Message("preview.no-difference", "nothing differs from {name}", ["name": .text(PrintableText.text(name))])
  }
}
