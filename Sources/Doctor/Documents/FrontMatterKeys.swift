/// The keys of a skill's front matter that at least one client reads.
enum FrontMatterKeys {
  /// The keys of the Agent Skills specification (agentskills.io/specification, "Frontmatter").
  static let specified: Set<String> = [
    "name", "description", "license", "compatibility", "metadata", "allowed-tools",
  ]

  /// Keys that some coding agent, catalog or editor reads, according to its documentation.
  static let ofClients: Set<String> = [
    "agent", "alwaysApply", "always", "applyTo", "argument-hint", "arguments", "author", "authors", "category",
    "color", "command-arg-mode", "command-dispatch", "command-tool", "context", "created", "date", "dependencies",
    "disable-model-invocation", "disabled", "disallowed-tools", "domain", "effort", "emoji", "examples",
    "fileMatchPattern", "globs", "hidden", "homepage", "hooks", "icon", "id", "inclusion", "inputs", "install",
    "keywords", "language", "mcpServers", "mode", "model", "modeSlugs", "os", "outputs", "paths", "permissionMode",
    "permissions", "platforms", "prerequisites", "primaryEnv", "priority", "related_skills", "related-skills",
    "repository", "required_credential_files", "required_environment_variables", "requires", "risk", "scope", "shell",
    "skills", "source", "status", "summary", "tags", "title", "tools", "trigger", "triggers", "type", "updated", "url",
    "user-invocable", "user-invokable", "version", "when_to_use", "when-to-use",
  ]

  /// The keys of mustflow.
  static let ofMustflow: Set<String> = [
    "mustflow_doc", "locale", "canonical", "revision", "lifecycle", "authority",
  ]

  /// Every key that is allowed in a document of a dialect.
  static func known(to dialect: Dialect) -> Set<String> {
    dialect == .mustflow ? knownToMustflow : knownToClients
  }

  private static let knownToClients = specified.union(ofClients)
  private static let knownToMustflow = knownToClients.union(ofMustflow)
}
