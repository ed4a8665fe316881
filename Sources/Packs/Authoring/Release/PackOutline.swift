internal import Documents
package import Vocabulary

/// What a version of a pack offers by name, so that two versions can be compared.
package struct PackOutline: Sendable, Hashable {
  package let id: String
  package let version: SemanticVersion
  package let skills: Set<String>
  package let profiles: Set<String>
  /// The ids of the documents that are not skills.
  package let documents: Set<String>
  package let locales: Set<String>
  /// The reasons of its routes.
  package let reasons: Set<String>
  /// The targets that older versions wrote, each with the version that it names.
  package let retired: [RelativePath: SemanticVersion]

  /// Reads it from the files of a pack, of which only the manifest and the routes need their bytes; nil if its manifest
  /// cannot be read.
  package init?(of files: [RelativePath: PackFile]) {
    guard let bytes = files[Manifest.path]?.bytes else { return nil }
    let contents = PackContents(
      of: files, manifest: TOMLDocument(parsing: bytes), targets: TargetRules(), agents: AgentTargets.names)
    guard let manifest = contents.manifest else { return nil }
    id = manifest.id
    version = manifest.version
    skills = Set(contents.skills.map(\.text))
    profiles = Set(manifest.profiles.keys)
    documents = Set(manifest.documents.map(\.id))
    locales = Set(manifest.available.map(\.text))
    let read = contents.routes.flatMap { files[$0] }.map { Routes.read($0.bytes).routes }
    reasons = read.map { Set($0.reasons.keys) } ?? []
    retired = Dictionary(manifest.retired.map { ($0.target, $0.since) }) { first, _ in first }
  }
}
