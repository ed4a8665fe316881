/// The part of a SARIF log that Cairn writes, with the names of SARIF 2.1.0 (OASIS Standard with errata 01, section 3);
/// its schema is at https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json.
struct SARIFLog: Encodable {
  let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// Section 3.14.
  struct Run: Encodable {
    let tool: Tool
    let language: String
    let columnKind = "utf16CodeUnits"
    let newlineSequences = ["\r\n", "\n", "\r"]
    let originalUriBaseIds: [String: ArtifactLocation]
    let results: [Result]
  }

  /// Section 3.18.
  struct Tool: Encodable {
    let driver: Driver
  }

  /// Section 3.19, toolComponent.
  struct Driver: Encodable {
    let name = "Cairn"
    let version: String
    let semanticVersion: String
    let rules: [Rule]
  }

  /// Section 3.49, reportingDescriptor.
  struct Rule: Encodable {
    let id: String
    let shortDescription: Text?
    let fullDescription: Text?
    let help: Text?
    let defaultConfiguration: Configuration
    let properties: RuleProperties
  }

  /// Section 3.8, property bags.
  struct RuleProperties: Encodable {
    let tags: [String]
  }

  /// Section 3.50, reportingConfiguration.
  struct Configuration: Encodable {
    let level: String
  }

  /// Section 3.11, message, and 3.12, multiformatMessageString.
  struct Text: Encodable {
    let text: String
  }

  /// Section 3.27.
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
    let fixes: [Fix]?
  }

  /// Section 3.28.
  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  /// Section 3.29.
  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  /// Section 3.4.
  struct ArtifactLocation: Encodable {
    var uri: String?
    var uriBaseId: String?
    var description: Text?
  }

  /// Section 3.30.
  struct Region: Encodable {
    let startLine: Int
    var startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  /// Section 3.55.
  struct Fix: Encodable {
    let description: Text
    let artifactChanges: [ArtifactChange]
    let properties: FixProperties
  }

  /// Section 3.8; whether the fix is safe.
  struct FixProperties: Encodable {
    let safe: Bool
  }

  /// Section 3.56.
  struct ArtifactChange: Encodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }

  /// Section 3.57; without `insertedContent` the region is deleted.
  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Text?
  }
}
