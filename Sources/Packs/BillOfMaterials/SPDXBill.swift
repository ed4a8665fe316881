internal import Reporting
internal import Vocabulary

/// A bill of materials as SPDX 2.3 (ISO/IEC 5962) in JSON: a package for each pack and for each skill, and their files.
///
/// The namespace is derived from everything but the time, so two bills of the same installation differ only in the time.
package struct SPDXBill: Sendable {
  /// In RFC 3339; SPDX requires it.
  private let created: String

  package init(created: String) {
    self.created = created
  }

  /// The bill in JSON; ends with a line end.
  package func text(of bill: BillOfMaterials) -> String {
    var document = SPDXDocument(name: BillNames.installation)
    document.creationInfo.creators = ["Tool: cairn-\(bill.cairn)"]
    var root = SPDXDocument.Package(id: Self.installation, name: BillNames.installation)
    root.comment = "Skills for coding agents that Cairn installed in a repository."
    document.packages = [root]
    document.relate(SPDXDocument.identifier, "DESCRIBES", root.id)
    for pack in bill.packs { add(pack, to: &document) }
    document.packages.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    // A file of two packs has one entry for each.
    document.files.sort { one, other in
      one.fileName == other.fileName
        ? one.id < other.id : one.fileName.utf8.lexicographicallyPrecedes(other.fileName.utf8)
    }
    document.documentNamespace = "urn:uuid:\(BillNames.identity(of: JSONText.text(of: document)))"
    document.creationInfo.created = created
    return JSONText.text(of: document)
  }

  private static let installation = "SPDXRef-Installation"

  private func add(_ pack: BilledPack, to document: inout SPDXDocument) {
    var package = SPDXDocument.Package(id: "SPDXRef-Pack-\(Self.word(pack.id))", name: pack.id)
    package.versionInfo = pack.locked?.version.text
    package.description = pack.description
    package.downloadLocation = pack.downloadLocation ?? SPDXDocument.unknown
    package.licenseDeclared = document.declare(pack.license)
    package.externalRefs = pack.packageURL.map { [SPDXDocument.ExternalReference(referenceLocator: $0)] }
    if let locked = pack.locked {
      let commit = locked.commit.map { " at commit \($0)" } ?? ""
      package.sourceInfo = "\(locked.source)\(commit), with the digest \(locked.digest) in Cairn's lock file"
    }
    document.relate(Self.installation, "CONTAINS", package.id)
    for skill in pack.skills { add(skill, of: pack, in: package, to: &document) }
    add(pack.files, of: pack, to: &package, in: &document)
    document.packages.append(package)
  }

  private func add(
    _ skill: BilledSkill, of pack: BilledPack, in parent: SPDXDocument.Package, to document: inout SPDXDocument
  ) {
    // No id of a pack has two dots in a row, so that two skills never share an id.
    var package = SPDXDocument.Package(
      id: "SPDXRef-Skill-\(Self.word(pack.id))..\(Self.word(skill.name))", name: skill.name)
    package.description = skill.description
    package.downloadLocation = pack.downloadLocation ?? SPDXDocument.unknown
    package.licenseDeclared = document.declare(skill.license)
    document.relate(parent.id, "CONTAINS", package.id)
    add(skill.files, of: pack, to: &package, in: &document)
    document.packages.append(package)
  }

  /// Adds the files of a package, which then has the verification code of its files (section 7.9).
  private func add(
    _ files: [BilledFile], of pack: BilledPack, to package: inout SPDXDocument.Package, in document: inout SPDXDocument
  ) {
    guard !files.isEmpty else { return }
    let sums = files.map(\.sha1).sorted().joined()
    package.filesAnalyzed = true
    package.packageVerificationCode = SPDXDocument.VerificationCode(
      packageVerificationCodeValue: SHA1.digits(of: Array(sums.utf8)))
    for file in files {
      let identity = Digest(ofBytes: Array("\(pack.id)\n\(file.path)".utf8)).fileName.text
      let id = "SPDXRef-File-\(identity.prefix(32))"
      document.files.append(
        SPDXDocument.File(
          id: id, fileName: "./\(file.path)",
          checksums: [
            SPDXDocument.Checksum(algorithm: "SHA1", checksumValue: file.sha1),
            SPDXDocument.Checksum(algorithm: "SHA256", checksumValue: file.sha256.fileName.text),
          ], comment: Self.comment(on: file)))
      document.relate(package.id, "CONTAINS", id)
    }
  }

  /// What the user must know to compare the file with the pack's; nil for a file that is as Cairn wrote it.
  private static func comment(on file: BilledFile) -> String? {
    var facts: [String] = []
    if !file.blocks.isEmpty {
      facts.append("only these managed blocks are from the pack: \(file.blocks.joined(separator: ", "))")
    }
    if let original = file.copyOf { facts.append("copy of \(original)") }
    if let digest = file.editedFrom { facts.append("edited; the digest of the pack's text is \(digest)") }
    return facts.isEmpty ? nil : facts.joined(separator: "; ")
  }

  /// A name as a part of an id, which may have letters, digits, dots and hyphens (section 7.2): the name itself, or a part of
  /// its digest.
  private static func word(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isPlain && !name.isEmpty && !name.contains("..")
      ? name : String(Digest(ofBytes: Array(name.utf8)).fileName.text.prefix(32))
  }
}
