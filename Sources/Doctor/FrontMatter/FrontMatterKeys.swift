internal import Vocabulary

/// The keys of a skill's front matter that at least one client reads.
enum FrontMatterKeys {
  /// The keys of the Agent Skills specification (agentskills.io/specification, "Frontmatter").
  static let specified: Set<String> = [
    "name", "description", "license", "compatibility", "metadata", "allowed-tools",
  ]

  /// Keys that some coding agent or editor acts on, according to its documentation, in addition to those of
  /// `ClientKeys`.
  private static let withEffect: Set<String> = [
    "alwaysApply", "always", "applyTo", "color", "command-arg-mode", "command-dispatch", "command-tool",
    "fileMatchPattern", "globs", "hidden", "inclusion", "install", "mcpServers", "mode", "modeSlugs", "permissionMode",
    "platforms", "prerequisites", "primaryEnv", "priority", "required_credential_files",
    "required_environment_variables", "requires", "skills", "tools", "trigger", "user-invokable", "when-to-use",
    "whenToUse",
  ]

  /// Keys that catalogs and editors show or sort by.
  private static let ofCatalogs: Set<String> = [
    "author", "authors", "category", "created", "date", "dependencies", "domain", "emoji", "examples", "homepage",
    "icon", "id", "inputs", "keywords", "language", "os", "outputs", "related_skills", "related-skills", "repository",
    "risk", "scope", "source", "status", "summary", "tags", "title", "type", "updated", "url", "version",
  ]

  /// The keys of mustflow.
  static let ofMustflow: Set<String> = [
    "mustflow_doc", "locale", "canonical", "revision", "lifecycle", "authority",
  ]

  /// Whether catalogs and editors show a key or sort by it, and no client acts on it.
  static func isOfCatalogs(_ key: String) -> Bool { ofCatalogs.contains(key) }

  /// Every key that is allowed in a document of a dialect.
  static func known(to dialect: Dialect) -> Set<String> {
    dialect == .mustflow ? knownToMustflow : knownToClients
  }

  private static let knownToClients =
    specified.union(ClientKeys.byName.keys).union(withEffect).union(ofCatalogs)
  private static let knownToMustflow = knownToClients.union(ofMustflow)

  /// The keys that are worth a suggestion, those of the specification first. What only a catalog shows is not: a key of
  /// one's own is more probable than a misspelled one of these.
  private static let suggested: [String] =
    specified.sorted() + Set(ClientKeys.byName.keys).union(withEffect).subtracting(specified).sorted()

  /// The key that an unknown one was probably meant to be; nil if none is near enough in proportion to the length, so
  /// that a key of one's own is not taken for a misspelled one: `descripton` and `allowed_tools` are near, `related`
  /// and `models` are not.
  static func nearest(to key: String) -> String? { NearestKey.of(key, among: suggested) }

  /// The key of the specification that an unknown one stands for, where this key is missing: misspelled or shortened.
  static func required(by key: String, of missing: String) -> Bool {
    nearest(to: key) == missing || shortened[key.lowercased()] == missing
  }

  private static let shortened = ["desc": "description", "descr": "description"]
}
