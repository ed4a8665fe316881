internal import Archives
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What is built from the sources of a pack.
struct PackBuild {
  let pack: Pack
  /// The files whose names tell people what the pack is and under which license: LICENSE and README.
  private let notices: [RelativePath: PackFile]

  /// Where other installers look for skills.
  static let skills = RelativePath(constant: "skills")

  /// The build of the pack that the user is in, without the files that git ignores: another clone does not have them.
  /// Throws if the doctor finds an error in one of its files.
  static func find(_ invocation: Invocation) async throws -> (authored: AuthoredPack, build: PackBuild) {
    let all = try await AuthoredPack.find(invocation)
    let authored = try await all.withoutIgnored(invocation)
    let build = try PackBuild(authored, invocation)
    try await authored.requireSound(build.pack, invocation)
    return (authored, build)
  }

  /// Throws a failure with all errors of the pack, and for a pack without a manifest, which has no version.
  init(_ authored: AuthoredPack, _ invocation: Invocation) throws {
    guard authored.hasManifest else { throw Failure.withoutManifest(authored) }
    pack = try authored.load()
    notices = try Self.notices(in: authored.absolutePath, invocation)
  }

  /// The archives in both formats, and their checksums, by their names.
  func archives() throws -> [BuiltFile] {
    let name = "\(pack.manifest.id)-\(pack.manifest.version.text)"
    let top = try Self.path(name)
    let files = pack.files.merging(notices) { own, _ in own }.map { path, file in
      ArchivedFile(top.appending(path), file.bytes, isExecutable: file.isExecutable)
    }
    let built = try [ArchiveFormat.tarGzip, .zip].map { format in
      let file = BuiltFile(path: try Self.path(name + format.ending), bytes: format.archive(of: files))
      try check(file, format)
      return file
    }
    return built + [BuiltFile(path: Checksums.path, bytes: Checksums.text(of: built), isForRelease: false)]
  }

  /// The skills in one language, as other installers read them, by their paths below the folder.
  func plainTree(in tag: String?) throws -> [BuiltFile] {
    var locale = pack.manifest.source
    if let tag {
      guard let found = LocaleTag(tag), pack.manifest.available.contains(found) else {
        throw Failure(unknown: .locale, tag, among: pack.manifest.available.map(\.text))
      }
      locale = found
    }
    let documents = pack.documents(locale: locale, skills: pack.skills, agents: []).compactMap { document in
      document.target.relative(to: AgentTargets.sharedSkills).flatMap { rest -> BuiltFile? in
        guard document.skill != nil else { return nil }
        return BuiltFile(
          path: Self.skills.appending(rest), bytes: document.bytes, isExecutable: document.isExecutable)
      }
    }
    return (documents + notices.map { BuiltFile(path: $0.key, bytes: $0.value.bytes) }).sorted { $0.path < $1.path }
  }

  /// Reads an archive as who installs it does: whatever is too large or too deep for that is an error now.
  private func check(_ file: BuiltFile, _ format: ArchiveFormat) throws {
    do {
      let shaped = try PackArchive(file.bytes, format, named: file.path.name).shaped()
      guard shaped.load().pack?.digest == pack.digest else {
        throw Failure("build-differs", shaped.notes.first?.message ?? .differs, path: file.path.text)
      }
    } catch let fault as ArchiveFault {
      throw Failure(fault.id, fault.message, path: file.path.text)
    } catch let fault as ShapeFault {
      throw Failure(fault.id, fault.message, path: file.path.text)
    } catch let refusal as ShapeRefusal {
      throw refusal.failure(of: file.path.text)
    }
  }

  private static func notices(in folder: String, _ invocation: Invocation) throws -> [RelativePath: PackFile] {
    guard let tree = try invocation.environment.files.tree(at: folder) else { return [:] }
    var notices: [RelativePath: PackFile] = [:]
    for name in try tree.names(in: nil) where LicenseFile.isName(name) || Self.isReadme(name) {
      let path = try Self.path(name)
      switch try tree.entry(at: path) {
      case .file?: notices[path] = PackFile(bytes: try tree.read(path), isExecutable: false)
      case .link?: invocation.writer.warn(.link(path))
      case .folder?, .other?, nil: break
      }
    }
    return notices
  }

  private static func isReadme(_ name: String) -> Bool { name.prefix { $0 != "." }.lowercased() == "readme" }

  private static func path(_ text: String) throws -> RelativePath {
    do throws(RelativePathFault) {
      return try RelativePath(text)
    } catch {
      throw Failure("pack-invalid", ShapeFault.name(text, error).message)
    }
  }
}

/// One file that a build writes.
struct BuiltFile: Sendable {
  /// Below the folder that the build is written to.
  let path: RelativePath
  let bytes: [UInt8]
  var isExecutable = false
  /// Whether its content belongs to one version for all time.
  var isForRelease = true
}

extension AuthoredPack {
  /// The pack without the files that git ignores and does not track; each is named.
  fileprivate func withoutIgnored(_ invocation: Invocation) async throws -> AuthoredPack {
    guard root.workTree != nil else { return self }
    let ignored: Set<RelativePath>
    do throws(GitError) {
      ignored = Set(try await invocation.environment.git.ignored(files.keys.map(path).sorted(), in: root.path).keys)
    } catch {
      // Without git nothing is known about ignored files.
      guard error == .missing else { throw error }
      return self
    }
    guard !ignored.isEmpty else { return self }
    invocation.writer.warn(.ignored(ignored.sorted()))
    return AuthoredPack(
      root: root, folder: folder, hasManifest: hasManifest, files: files.filter { !ignored.contains(path($0.key)) },
      contents: contents, manifest: manifest)
  }
}

extension Message {
  fileprivate static func ignored(_ paths: [RelativePath]) -> Message {
    Message(
      "build.ignored", "git ignores {count} files of the pack, so they are not in the build: {names}",
      one: "git ignores one file of the pack, so it is not in the build: {names}",
      ["count": .number(paths.count), "names": NameList(paths.map { PrintableText.text($0.text) }).argument])
  }
  fileprivate static let differs = Message(
    "build.differs", "this is a bug: the archive does not contain the pack that it was built from")
  fileprivate static func link(_ path: RelativePath) -> Message {
    Message(
      "build.link", "{path} is a link, so it is not in the build\nput the file itself here",
      ["path": .text(PrintableText.text(path.text))])
  }
}
