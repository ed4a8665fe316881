extension Example {
  /// A workflow with the given body.
  static func workflow(
    _ body: String, description: String = "description: Ships a version\n", beside: [String: String] = [:]
  ) -> Example {
    Example(at: ".agent/workflows/deploy.md", "---\n\(description)---\n\n\(body)", beside: beside)
  }
}
