internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the files of a Claude Code plugin or marketplace say about a repository: `.claude-plugin/plugin.json` and
/// `.claude-plugin/marketplace.json` (Claude Code documentation, "Plugins reference" and "Plugin marketplaces").
struct PluginFiles: Sendable {
  private(set) var name: String?
  private(set) var description: String?
  private(set) var license: String?
  private(set) var version: SemanticVersion?
  /// Files that cannot be read, and versions that are not semantic ones.
  private(set) var notes: [ShapeNote] = []

  private static let folder = RelativePath(constant: ".claude-plugin")
  private static let marketplace = folder.appending(RelativePath(constant: "marketplace.json"))
  private static let plugin = folder.appending(RelativePath(constant: "plugin.json"))

  /// The files of a repository that are read, the one that counts most first. If only one of the repository's plugins
  /// has a file, and the repository has none itself, that one describes the repository.
  static func paths(in files: [RepositoryFile], _ limits: PackLimits) -> [RelativePath] {
    let paths = files.filter { $0.isFile && limits.fault(ofSize: $0.size, at: $0.path) == nil }.map(\.path)
    let own = [plugin, marketplace].filter(paths.contains)
    guard !own.contains(plugin) else { return own }
    let plugins = paths.filter { path in
      let parts = path.firstParts(4)
      return parts.count == 4 && parts[0] == "plugins" && parts[2] == ".claude-plugin" && parts[3] == "plugin.json"
    }
    return own + (plugins.count == 1 ? plugins : [])
  }

  /// `files` are in the order of `paths`; the first file that has a value decides.
  init(_ files: [(path: RelativePath, bytes: [UInt8])]) {
    for (path, bytes) in files {
      guard let file = try? JSONDecoder().decode(PluginFile.self, from: Data(bytes)) else {
        notes.append(ShapeNote(path, .notJSON))
        continue
      }
      name = name ?? file.name
      description = description ?? file.description ?? file.metadata?.description ?? file.only?.description
      license = license ?? file.license ?? file.only?.license
      guard version == nil, let text = file.version ?? file.metadata?.version ?? file.only?.version else { continue }
      version = SemanticVersion(text)
      if version == nil { notes.append(ShapeNote(path, .noVersion(text))) }
    }
  }
}

/// A plugin, a marketplace, or the part `metadata` of one. What has another type than expected reads as absent.
private struct PluginFile: Decodable {
  let name: String?
  let description: String?
  let version: String?
  let license: String?
  let metadata: Part?
  let plugins: [Part]

  /// The same values below another key.
  struct Part: Decodable {
    let description: String?
    let version: String?
    let license: String?

    init(from decoder: any Decoder) throws {
      let values = try? decoder.container(keyedBy: Key.self)
      description = values?.text(.description)
      version = values?.text(.version)
      license = values?.text(.license)
    }
  }

  enum Key: CodingKey {
    case name, description, version, license, metadata, plugins
  }

  /// The only plugin of a marketplace that has one.
  var only: Part? { plugins.count == 1 ? plugins.first : nil }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    name = values.text(.name)
    description = values.text(.description)
    version = values.text(.version)
    license = values.text(.license)
    metadata = try? values.decode(Part.self, forKey: .metadata)
    plugins = (try? values.decode([Part].self, forKey: .plugins)) ?? []
  }
}

extension KeyedDecodingContainer<PluginFile.Key> {
  /// A text that is not empty; nil for any other value.
  fileprivate func text(_ key: PluginFile.Key) -> String? {
    guard let text = try? decode(String.self, forKey: key), !text.isEmpty else { return nil }
    return text
  }
}
