import Packs
import Platform
import Reporting
import Testing
import Vocabulary

/// A repository in memory: its files, links and submodules, as git would list them.
struct RepositoryFixture {
  var files: [String: String] = [:]
  var links: [String] = []
  var submodules: [String] = []
  /// Entries that no checkout could have.
  var further: [RepositoryFile] = []
  /// Whether the sizes are known before the files are read.
  var knowsSizes = true
  var origin = PackOrigin(address: "acme/tools", commit: Self.commit)

  static let commit = "0123456789abcdef0123456789abcdef01234567"

  init(_ files: [String: String] = [:], links: [String] = [], submodules: [String] = []) {
    self.files = files
    self.links = links
    self.submodules = submodules
  }

  /// A repository that has a skill in each of these folders; `.` is the root. Each is named after its folder, the one at
  /// the root `tools`.
  init(skills folders: String..., links: [String] = [], submodules: [String] = []) {
    self.init(links: links, submodules: submodules)
    for folder in folders { add(skill: folder) }
  }

  /// Adds a skill with two files.
  mutating func add(skill folder: String, named name: String? = nil, text: String = "") {
    let last = folder == "." ? "tools" : folder.split(separator: "/").last.map(String.init) ?? ""
    let prefix = folder == "." ? "" : "\(folder)/"
    files["\(prefix)SKILL.md"] = PackFixture.skill(name ?? last) + text
    files["\(prefix)references/more.md"] = "# More\n"
  }

  /// Every file that ends in `.sh` is executable.
  var entries: [RepositoryFile] {
    get throws {
      try files.map { path, text in
        RepositoryFile(
          try RelativePath(onDisk: path), .file(isExecutable: path.hasSuffix(".sh")),
          size: knowsSizes ? text.utf8.count : nil, id: Digest(ofBytes: text.utf8).text)
      }
        + links.map { RepositoryFile(try RelativePath(onDisk: $0), .link, size: 4, id: "link") }
        + submodules.map { RepositoryFile(try RelativePath(onDisk: $0), .submodule, size: nil, id: "commit") } + further
    }
  }

  func draft(_ limits: PackLimits = .standard) throws -> PackDraft {
    let shape = try PackShape(of: entries, limits: limits)
    return try shape.draft(from: origin, reading: reader(of: shape.wanted))
  }

  func pack(_ limits: PackLimits = .standard) throws -> ShapedPack {
    let draft = try draft(limits)
    return try draft.pack(reading: reader(of: draft.wanted))
  }

  /// The faults of a repository of which nothing can be installed, as `id path: message`.
  func refusal(_ limits: PackLimits = .standard) throws -> [String] {
    let refusal = #expect(throws: ShapeRefusal.self) { try pack(limits) }
    return try #require(refusal).faults.map(Self.text)
  }

  static func text(_ fault: ShapeFault) -> String {
    "\(fault.id) \(fault.path.map { "\($0): " } ?? "")\(Catalog.english.parts(of: fault.message).fact)"
  }

  /// Gives the bytes of the wanted files, and of no other one.
  private func reader(of wanted: [RelativePath]) -> (RelativePath) throws -> [UInt8] {
    { path in
      guard wanted.contains(path), let text = files[path.text] else { throw NotWanted(path: path) }
      return Array(text.utf8)
    }
  }

  struct NotWanted: Error {
    let path: RelativePath
  }
}

extension ShapedPack {
  /// `skill folder` of each skill, with `.` for the root.
  var places: [String] { skills.map { "\($0.name) \($0.folder?.text ?? ".")" } }
  /// `name: fault` of each refused skill.
  var refusals: [String] {
    refused.map { skill in
      "\(skill.name?.text ?? "-"): \(skill.faults.map(RepositoryFixture.text).joined(separator: "; "))"
    }
  }
  var noteTexts: [String] { notes.map(\.message.text) }
  var paths: [String] { files.keys.sorted().map(\.text) }
}
