extension Example {
  /// A Korean document of a pack, with its English source.
  static func translation(_ body: String, of source: String, manifest: String? = nil) -> Example {
    let head = { (tag: String) in "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-locale: \(tag)\n---\n" }
    var beside = ["pack/templates/locales/en/tea.md": head("en") + source]
    if let manifest { beside["pack/manifest.toml"] = manifest }
    return Example(
      at: "pack/templates/locales/ko/tea.md",
      head(body.unicodeScalars.first == "↑" ? "↓ko" : "ko")
        + String(String.UnicodeScalarView(body.unicodeScalars.filter { $0 != "↑" })),
      beside: beside)
  }
}
