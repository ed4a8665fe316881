internal import Reporting
internal import Vocabulary

/// A bill of materials as CycloneDX 1.6 (ECMA-424) in JSON: a component for each pack, in it one for each of its skills,
/// and in both one for each file.
///
/// The serial number is derived from everything else but the time, so the same installation has the same bytes.
package struct CycloneDXBill: Sendable {
  /// The time of the bill, in RFC 3339; nil leaves it out.
  private let created: String?

  package init(created: String?) {
    self.created = created
  }

  /// The bill in JSON; ends with a line end.
  package func text(of bill: BillOfMaterials) -> String {
    var document = CycloneDXDocument(
      metadata: CycloneDXDocument.Metadata(
        tools: CycloneDXDocument.Tools(
          components: [CycloneDXDocument.Component(type: "application", name: "cairn", version: bill.cairn.text)]),
        component: CycloneDXDocument.Component(
          type: "application", reference: Self.installation, name: BillNames.installation)),
      components: bill.packs.map(component), dependencies: dependencies(of: bill))
    document.serialNumber = "urn:uuid:\(BillNames.identity(of: JSONText.text(of: document)))"
    document.metadata.timestamp = created
    return JSONText.text(of: document)
  }

  private static let installation = "installation"

  private func dependencies(of bill: BillOfMaterials) -> [CycloneDXDocument.Dependency] {
    let packs = bill.packs.map { pack in
      CycloneDXDocument.Dependency(
        ref: reference(pack), dependsOn: pack.skills.isEmpty ? nil : pack.skills.map { reference($0, of: pack) })
    }
    let skills = bill.packs.flatMap { pack in
      pack.skills.map { CycloneDXDocument.Dependency(ref: reference($0, of: pack)) }
    }
    let all = bill.packs.isEmpty ? nil : bill.packs.map(reference)
    return [CycloneDXDocument.Dependency(ref: Self.installation, dependsOn: all)] + packs + skills
  }

  private func component(_ pack: BilledPack) -> CycloneDXDocument.Component {
    var component = CycloneDXDocument.Component(
      type: "library", reference: reference(pack), name: pack.id, version: pack.locked?.version.text)
    component.description = pack.description
    component.licenses = pack.license.map { [CycloneDXDocument.License($0)] }
    component.purl = pack.packageURL
    if let repository = pack.repository, let url = repository.source.address.publicURL {
      component.externalReferences = [
        CycloneDXDocument.ExternalReference(type: "vcs", url: url, comment: "commit \(repository.commit)")
      ]
    }
    component.properties = properties([
      ("cairn:source", pack.locked?.source), ("cairn:commit", pack.locked?.commit?.text),
      ("cairn:digest", pack.locked?.digest.text),
    ])
    let parts = pack.skills.map { self.component($0, of: pack) } + pack.files.map { self.component($0, of: pack) }
    component.components = parts.isEmpty ? nil : parts
    return component
  }

  private func component(_ skill: BilledSkill, of pack: BilledPack) -> CycloneDXDocument.Component {
    var component = CycloneDXDocument.Component(
      type: "library", reference: reference(skill, of: pack), name: skill.name)
    component.description = skill.description
    component.licenses = skill.license.map { [CycloneDXDocument.License($0)] }
    component.properties = properties([("cairn:kind", "skill")])
    component.components = skill.files.map { self.component($0, of: pack) }
    return component
  }

  private func component(_ file: BilledFile, of pack: BilledPack) -> CycloneDXDocument.Component {
    var component = CycloneDXDocument.Component(
      type: "file", reference: "file:\(pack.id):\(file.path)", name: file.path.text)
    component.hashes = [
      CycloneDXDocument.Hash(alg: "SHA-1", content: file.sha1),
      CycloneDXDocument.Hash(alg: "SHA-256", content: file.sha256.fileName.text),
    ]
    component.properties = properties(
      file.blocks.map { ("cairn:block", $0) } + [
        ("cairn:copy-of", file.copyOf?.text), ("cairn:edited", file.editedFrom.map { _ in "true" }),
        ("cairn:locale", file.locale?.text), ("cairn:pack-digest", file.editedFrom?.text),
        ("cairn:revision", file.revision.map { String($0) }),
      ])
    return component
  }

  /// Properties, without those that have no value; nil if none has one.
  private func properties(_ values: [(name: String, value: String?)]) -> [CycloneDXDocument.Property]? {
    let known = values.compactMap { name, value in value.map { CycloneDXDocument.Property(name: name, value: $0) } }
    return known.isEmpty ? nil : known
  }

  private func reference(_ pack: BilledPack) -> String { "pack:\(pack.id)" }
  private func reference(_ skill: BilledSkill, of pack: BilledPack) -> String { "skill:\(pack.id):\(skill.name)" }
}

/// What both formats have in common.
enum BillNames {
  /// The name of what the bill is about. The folder of the repository is not in it, because it differs between clones.
  static let installation = "Cairn installation"

  /// A UUID that is the same for the same text.
  static func identity(of text: String) -> NameUUID {
    NameUUID(ofURL: "urn:cairn:bill-of-materials:\(Digest(ofBytes: Array(text.utf8)))")
  }
}
