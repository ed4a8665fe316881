internal import Packs
internal import Vocabulary

extension Example {
  /// A document of `docs/`, which an index lists.
  static func listed(_ text: String) -> Example {
    Example(at: "docs/ship.md", text, install: InstallFacts(docs: DocsConfig()))
  }
}
