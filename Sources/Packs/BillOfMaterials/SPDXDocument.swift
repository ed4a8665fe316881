/// The part of an SPDX document that Cairn writes, with the names of its JSON schema
/// (https://github.com/spdx/spdx-spec/blob/development/v2.3/schemas/spdx-schema.json).
struct SPDXDocument: Encodable {
  /// The id of the document itself.
  static let identifier = "SPDXRef-DOCUMENT"
  /// The value for what is not known.
  static let unknown = "NOASSERTION"

  let spdxVersion = "SPDX-2.3"
  let dataLicense = "CC0-1.0"
  let id = SPDXDocument.identifier
  let name: String
  var documentNamespace: String?
  var creationInfo = CreationInfo()
  var packages: [Package] = []
  var files: [File] = []
  var relationships: [Relationship] = []
  private var hasExtractedLicensingInfos: [ExtractedLicense]?

  init(name: String) {
    self.name = name
  }

  private enum CodingKeys: String, CodingKey {
    case spdxVersion, dataLicense, name, documentNamespace, creationInfo, packages, files, relationships
    case hasExtractedLicensingInfos
    case id = "SPDXID"
  }

  mutating func relate(_ element: String, _ type: String, _ other: String) {
    relationships.append(
      Relationship(spdxElementId: element, relationshipType: type, relatedSpdxElement: other))
  }

  /// The expression for a license. One that is not in the SPDX License List is added to the licenses of this document.
  mutating func declare(_ license: DeclaredLicense?) -> String {
    switch license {
    case nil: return Self.unknown
    case .expression(let expression)?: return expression.text
    case .named(let name, let text)?:
      let id = license?.reference ?? Self.unknown
      var known = hasExtractedLicensingInfos ?? []
      if !known.contains(where: { $0.licenseId == id }) {
        known.append(ExtractedLicense(licenseId: id, name: name, extractedText: text ?? name))
        known.sort { $0.licenseId.utf8.lexicographicallyPrecedes($1.licenseId.utf8) }
      }
      hasExtractedLicensingInfos = known
      return id
    }
  }

  struct CreationInfo: Encodable {
    var created: String?
    var creators: [String] = []
    let licenseListVersion = SPDXLicenseList.version
  }

  struct Package: Encodable {
    let id: String
    let name: String
    var versionInfo: String?
    var description: String?
    var downloadLocation = SPDXDocument.unknown
    var filesAnalyzed = false
    var packageVerificationCode: VerificationCode?
    let licenseConcluded = SPDXDocument.unknown
    var licenseDeclared = SPDXDocument.unknown
    let copyrightText = SPDXDocument.unknown
    var sourceInfo: String?
    var externalRefs: [ExternalReference]?
    var comment: String?

    init(id: String, name: String) {
      self.id = id
      self.name = name
    }

    private enum CodingKeys: String, CodingKey {
      case name, versionInfo, description, downloadLocation, filesAnalyzed, packageVerificationCode, licenseConcluded
      case licenseDeclared, copyrightText, sourceInfo, externalRefs, comment
      case id = "SPDXID"
    }
  }

  struct VerificationCode: Encodable {
    let packageVerificationCodeValue: String
  }

  struct ExternalReference: Encodable {
    let referenceCategory = "PACKAGE-MANAGER"
    let referenceType = "purl"
    let referenceLocator: String
  }

  struct File: Encodable {
    let id: String
    let fileName: String
    let checksums: [Checksum]
    let licenseConcluded = SPDXDocument.unknown
    let copyrightText = SPDXDocument.unknown
    let comment: String?

    private enum CodingKeys: String, CodingKey {
      case fileName, checksums, licenseConcluded, copyrightText, comment
      case id = "SPDXID"
    }
  }

  struct Checksum: Encodable {
    let algorithm: String
    let checksumValue: String
  }

  struct Relationship: Encodable {
    let spdxElementId: String
    let relationshipType: String
    let relatedSpdxElement: String
  }

  private struct ExtractedLicense: Encodable {
    let licenseId: String
    let name: String
    let extractedText: String
  }
}
