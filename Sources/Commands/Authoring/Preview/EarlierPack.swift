internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Another version of the pack that the user works on, to compare with.
struct EarlierPack: Sendable {
  /// How it is named in messages: a tag, or a folder as the user wrote it.
  let name: String
  let pack: Pack

  /// The version in a folder if the name begins as a path, else at a git tag; without a name that of the last release.
  /// nil if nothing is named and nothing was released. Throws if there is no such version, or if it cannot be read.
  static func find(named name: String?, of pack: AuthoredPack, _ invocation: Invocation) async throws -> EarlierPack? {
    let environment = invocation.environment
    if let name, ["./", "../", "/"].contains(where: name.hasPrefix) || name == "." || name == ".." {
      guard let tree = try environment.files.tree(at: invocation.absolute(name)) else {
        throw Failure("pack-missing", .noFolder, path: name)
      }
      return try EarlierPack(name, try PackFolder(tree, named: name).files())
    }
    guard let tag = try await tag(named: name, of: pack, environment) else { return nil }
    let folder = pack.absolutePath
    let objects = try await environment.git.files(atTag: tag, in: folder).sorted { $0.key < $1.key }
    let contents = try await environment.git.contents(of: objects.map(\.value), in: folder)
    var files: [RelativePath: PackFile] = [:]
    for (object, bytes) in zip(objects, contents) { files[object.key] = bytes.map { PackFile(bytes: $0) } }
    guard let manifest = files[Manifest.path].flatMap({ Manifest.read($0.bytes).manifest }) else {
      throw Failure("pack-missing", .notAtTag(tag), path: name)
    }
    return try EarlierPack(tag, PackParts(of: manifest).choosing(from: files))
  }

  private init(_ name: String, _ files: [RelativePath: PackFile]) throws {
    let (pack, faults) = Pack.load(files)
    guard let pack else { throw Failure.invalidPack(name, faults) }
    self.name = name
    self.pack = pack
  }

  /// The name of a tag that exists; nil if none is named and nothing was released.
  private static func tag(
    named name: String?, of pack: AuthoredPack, _ environment: Environment
  ) async throws -> String? {
    guard let name else { return try await LastRelease.find(of: pack, in: environment)?.tag.name }
    let tags = try await environment.git.tags(in: pack.root.path)
    guard tags.contains(name) else {
      throw Failure("unknown-tag", .noTag(NearestName(PrintableText.text(name), among: tags)), exit: .usage)
    }
    return name
  }
}

extension Message {
  fileprivate static let noFolder = Message("preview.no-folder", "pack folder not found\ncheck the path")
  fileprivate static func notAtTag(_ tag: String) -> Message {
    Message(
      "preview.not-at-tag", "the pack did not exist at the tag {tag}\nname a later one",
      ["tag": .text(PrintableText.text(tag))])
  }
  fileprivate static func noTag(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "preview.tag-misspelled", "there is no git tag '{tag}'\ndid you mean '{nearest}'?", name.arguments(as: "tag")),
      else: Message(
        "preview.tag-unknown", "there is no git tag '{tag}' in the history of this commit\nfor a folder, write ./{tag}",
        name.arguments(as: "tag")))
  }
}
