/// The part of a CycloneDX document that Cairn writes, with the names of its JSON schema
/// (http://cyclonedx.org/schema/bom-1.6.schema.json).
struct CycloneDXDocument: Encodable {
  let schema = "http://cyclonedx.org/schema/bom-1.6.schema.json"
  let bomFormat = "CycloneDX"
  let specVersion = "1.6"
  var serialNumber: String?
  /// The number of the bill for this serial number; another content has another serial number.
  let version = 1
  var metadata: Metadata
  let components: [Component]
  let dependencies: [Dependency]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case bomFormat, specVersion, serialNumber, version, metadata, components, dependencies
  }

  struct Metadata: Encodable {
    var timestamp: String?
    let tools: Tools
    let component: Component
  }

  struct Tools: Encodable {
    let components: [Component]
  }

  struct Component: Encodable {
    let type: String
    let reference: String?
    let name: String
    let version: String?
    var description: String?
    var hashes: [Hash]?
    var licenses: [License]?
    var purl: String?
    var externalReferences: [ExternalReference]?
    var properties: [Property]?
    var components: [Component]?

    init(type: String, reference: String? = nil, name: String, version: String? = nil) {
      self.type = type
      self.reference = reference
      self.name = name
      self.version = version
    }

    private enum CodingKeys: String, CodingKey {
      case type, name, version, description, hashes, licenses, purl, externalReferences, properties, components
      case reference = "bom-ref"
    }
  }

  struct Hash: Encodable {
    let alg: String
    let content: String
  }

  struct ExternalReference: Encodable {
    let type: String
    let url: String
    let comment: String
  }

  struct Property: Encodable {
    let name: String
    let value: String
  }

  struct Dependency: Encodable {
    let ref: String
    var dependsOn: [String]?
  }

  /// A license: an expression, or an object with an id or a name.
  struct License: Encodable {
    private var expression: String?
    private var acknowledgement: String?
    private var license: Named?

    init(_ license: DeclaredLicense) {
      switch license {
      case .expression(let expression) where !expression.isOneLicense:
        self.expression = expression.text
        acknowledgement = "declared"
      case .expression(let expression): self.license = Named(id: expression.text)
      case .named(let name, let text): self.license = Named(name: name, text: text.map { Text(content: $0) })
      }
    }

    private struct Named: Encodable {
      var id: String?
      var name: String?
      let acknowledgement = "declared"
      var text: Text?
    }

    private struct Text: Encodable {
      let contentType = "text/plain"
      let content: String
    }
  }
}
