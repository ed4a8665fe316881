import Foundation
import PackagePlugin

/// Runs `EmbedPack` over the pack's files. Each file is an input, so that adding, editing or removing a template starts
/// a new build.
@main
struct EmbedPackPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    var inputs = [root.appending(path: "manifest.toml"), root.appending(path: "CHANGELOG.md")]
    for folder in ["templates", "i18n"] {
      guard
        let found = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      else { continue }
      for case let file as URL in found where !file.hasDirectoryPath {
        // The glossaries are for translators.
        if file.deletingLastPathComponent().lastPathComponent != "glossary" { inputs.append(file) }
      }
    }
    inputs.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinPack+Files.swift")
    // The list is passed through a file: command lines have a limit, packs have none.
    let list = context.pluginWorkDirectoryURL.appending(path: "files.txt")
    try Data(inputs.map(\.path).joined(separator: "\n").utf8).write(to: list)
    return [
      .buildCommand(
        displayName: "Embedding the built-in pack",
        executable: try context.tool(named: "EmbedPack").url,
        arguments: [root.path, list.path, output.path],
        inputFiles: inputs + [list],
        outputFiles: [output])
    ]
  }
}
