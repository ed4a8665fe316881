internal import Documents
internal import Reporting
internal import Vocabulary

/// The files by which APM and Claude Code find the skills of a pack in the plain layout: without one of them, APM refuses
/// the folder.
///
/// Sources: microsoft.github.io/apm/reference/manifest-schema (`name` and `version` are required), and
/// code.claude.com/docs/en/plugins/manifest-reference and …/marketplace-reference (`name`; `name`, `owner` and `plugins`), read
/// on 2026-11-29. They repeat the manifest and nothing else, so that they can be written again from it.
extension NewPack {
  /// The name for installers that know only lower-case words with hyphens.
  var pluginName: String { id.replacing(".", with: "-") }

  /// The texts, by their paths in the pack.
  var installerFiles: [RelativePath: String] {
    let license = license.map { "license: \(TOMLText.string($0))\n" } ?? ""
    let apm = """
      name: \(pluginName)
      version: \(version)
      description: \(TOMLText.string(description))
      \(license)
      """
    let plugin = Plugin(name: pluginName, version: version, description: description, license: self.license)
    let entry = Plugin(
      name: pluginName, version: version, description: description, license: self.license, source: "./")
    return [
      RelativePath(constant: "apm.yml"): apm,
      RelativePath(constant: ".claude-plugin/plugin.json"): JSONText.text(of: plugin),
      RelativePath(constant: ".claude-plugin/marketplace.json"): JSONText.text(
        of: Marketplace(name: pluginName, owner: .init(name: name), plugins: [entry])),
    ]
  }
}

/// A plugin, or the entry of one in a marketplace, which has a source.
private struct Plugin: Encodable {
  let name: String
  let version: String
  let description: String
  let license: String?
  var source: String?
}

private struct Marketplace: Encodable {
  let name: String
  let owner: Owner
  let plugins: [Plugin]

  struct Owner: Encodable {
    let name: String
  }
}
