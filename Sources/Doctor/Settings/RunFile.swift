internal import Vocabulary

extension SettingsFile {
  /// A file that a hook or a server runs.
  struct RunFile {
    let command: SettingsValue
    /// Whether the file itself is run, and not a program that reads it.
    let isRunDirectly: Bool
    let target: LinkPlace
  }

  /// The files that the hooks run. A path from the plugin's folder starts there; any other in the project.
  var hookScripts: [RunFile] {
    hookSets.flatMap(\.handlers).flatMap { handler -> [RunFile] in
      guard handler.type ?? "command" == "command" else { return [] }
      return files(runBy: handler.value)
    }
  }

  /// The files that a command with its arguments runs.
  func files(runBy value: SettingsValue) -> [RunFile] {
    guard let command = value["command"], let text = command.text else { return [] }
    let scripts: [CommandScript]
    if let arguments = value["args"] {
      scripts = CommandScript.all(in: text, arguments.texts.map(\.value), ofPlugin: place.isOfPlugin)
    } else {
      scripts = CommandScript.all(in: text, ofPlugin: place.isOfPlugin)
    }
    // The parts of a plugin in a marketplace are below the plugin's own folder.
    guard place.content != .marketplace else { return [] }
    return scripts.map { script in
      RunFile(
        command: command, isRunDirectly: script.isRunDirectly,
        target: LinkPlace(of: LinkTarget(LinkTarget.encoded(script.path)), in: base, fileTree))
    }
  }
}
