internal import Commands
import Foundation
internal import Platform

/// Checks the answers of commands in JSON against the schemas that `cairn schema` prints.
package enum AnswerCheck {
  /// What is wrong with the output of a command line; empty if it is valid, or no answer. With
  /// `CAIRN_ANSWERS`, the answer is also written into that folder, for another validator.
  package static func faults(in output: String, of words: [String]) async throws -> [String] {
    guard isJSON(words), !output.isEmpty, words.first != "schema" || words.dropFirst().first?.hasPrefix("-") == true
    else { return [] }
    guard let answer = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] else {
      return ["the answer is not a table"]
    }
    if let folder = ProcessInfo.processInfo.environment["CAIRN_ANSWERS"] { try keep(output, in: folder) }
    guard answer["error"] == nil else {
      return try JSONSchemaCheck.faults(in: output, under: await schema("answer-error"))
    }
    let command = (answer["command"] as? String ?? "").replacingOccurrences(of: " ", with: "-")
    return try JSONSchemaCheck.faults(in: output, under: await schema("answer-\(command)"))
  }

  /// What `cairn schema NAME` prints.
  package static func schema(_ name: String) async -> String {
    let console = ScriptedConsole(answers: nil)
    let variables = ["LC_ALL": "C.UTF-8"]
    let environment = Environment(
      files: LiveFileSystem(), git: LiveGit(variables: variables),
      remote: LiveRemoteRepositories(variables: variables, cache: "/nowhere"), console: console,
      processes: CapturedProcesses(variables: variables, console: console, detached: DetachedCalls()), executable: nil,
      variables: variables, directory: "/", now: { 1_800_000_000 }, random: { 1 }, processID: 1,
      systemFolder: "/nowhere")
    _ = await CairnCommand.run(["schema", name, "--format", "json"], in: environment)
    return console.output
  }

  private static func isJSON(_ words: [String]) -> Bool {
    guard let last = words.lastIndex(where: { $0 == "--format" || $0.hasPrefix("--format=") }) else { return false }
    return words[last] == "--format=json" || words.dropFirst(last + 1).first == "json"
  }

  private static func keep(_ output: String, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try output.write(toFile: "\(folder)/\(UUID().uuidString).json", atomically: true, encoding: .utf8)
  }
}
