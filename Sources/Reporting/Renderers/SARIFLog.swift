/// The part of a SARIF log that Cairn writes, with the names of SARIF 2.1.0 (OASIS Standard with errata 01, section 3);
/// its schema is at https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json.
struct SARIFLog: Encodable, Sendable {
  let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// Section 3.14.
  struct Run: Encodable, Sendable {
    let tool: Tool
    /// What is checked, where a log has several runs.
    var automationDetails: AutomationDetails?
    /// Only of a run that failed.
    var invocations: [Invocation]?
    let language: String
    let columnKind = "utf16CodeUnits"
    let newlineSequences = ["\r\n", "\n", "\r"]
    let originalUriBaseIds: [String: ArtifactLocation]
    let results: [Result]
  }

  /// Section 3.17, runAutomationDetails.
  struct AutomationDetails: Encodable, Sendable {
    let id: String
  }

  /// Section 3.20.
  struct Invocation: Encodable, Sendable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]
  }

  /// Section 3.58.
  struct Notification: Encodable, Sendable {
    let level: String
    let message: Text
  }

  /// Section 3.18.
  struct Tool: Encodable, Sendable {
    let driver: Driver
  }

  /// Section 3.19, toolComponent.
  struct Driver: Encodable, Sendable {
    let name = "Cairn"
    let version: String
    let semanticVersion: String
    let rules: [Rule]
  }

  /// Section 3.49, reportingDescriptor.
  struct Rule: Encodable, Sendable {
    let id: String
    let shortDescription: Text?
    let fullDescription: Text?
    let help: Text?
    let defaultConfiguration: Configuration
    let properties: RuleProperties
  }

  /// Section 3.8, property bags.
  struct RuleProperties: Encodable, Sendable {
    let tags: [String]
  }

  /// Section 3.50, reportingConfiguration.
  struct Configuration: Encodable, Sendable {
    let level: String
  }

  /// Section 3.11, message, and 3.12, multiformatMessageString.
  struct Text: Encodable, Sendable {
    let text: String
  }

  /// Section 3.27.
  struct Result: Encodable, Sendable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
    let fixes: [Fix]?
  }

  /// Section 3.28.
  struct Location: Encodable, Sendable {
    let physicalLocation: PhysicalLocation
  }

  /// Section 3.29.
  struct PhysicalLocation: Encodable, Sendable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  /// Section 3.4.
  struct ArtifactLocation: Encodable, Sendable {
    var uri: String?
    var uriBaseId: String?
    var description: Text?
  }

  /// Section 3.30.
  struct Region: Encodable, Sendable {
    let startLine: Int
    var startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  /// Section 3.55.
  struct Fix: Encodable, Sendable {
    let description: Text
    let artifactChanges: [ArtifactChange]
    let properties: FixProperties
  }

  /// Section 3.8; whether the fix is safe.
  struct FixProperties: Encodable, Sendable {
    let safe: Bool
  }

  /// Section 3.56.
  struct ArtifactChange: Encodable, Sendable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }

  /// Section 3.57; without `insertedContent` the region is deleted.
  struct Replacement: Encodable, Sendable {
    let deletedRegion: Region
    let insertedContent: Text?
  }
}
