import Foundation
import Reporting
import TestSupport
import Testing

/// Lists on a terminal: their columns have names, and their lines fit.
@Suite(.timeLimit(.minutes(30)))
struct NarrowTerminalTests {
  private func machine(columns: Int) async throws -> TestMachine {
    var machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--quiet").code == 0)
    machine.outputIsTerminal = true
    machine.variables = ["COLUMNS": String(columns), "NO_COLOR": "1"]
    return machine
  }

  @Test(arguments: ["en", "es", "fr", "hi", "ko", "zh"])
  func `lists fit into a narrow terminal`(language: String) async throws {
    let machine = try await machine(columns: 60)
    for command in [["list"], ["list", "--available"], ["rule"], ["route", "--task", "debug the web service"]] {
      let run = await machine.cairn(command + ["--lang", language])
      #expect(run.code == 0 && !run.output.isEmpty, "\(run)")
      for line in run.output.split(separator: "\n") {
        #expect(PrintableText.width(of: String(line)) <= 60, "\(command): \(line)")
      }
    }
  }

  @Test func `the columns of the skills have names on a terminal only`() async throws {
    var machine = try await machine(columns: 100)
    let shown = await machine.cairn("list").output.split(separator: "\n")
    #expect(shown.first?.split(separator: " ") == ["skill", "language", "revision", "pack"])
    machine.outputIsTerminal = false
    let lines = await machine.cairn("list").output.split(separator: "\n")
    #expect(lines.count == shown.count - 1 && lines.allSatisfy { $0.contains("cairn.core") })
  }

  @Test func `the list of rules says in words which fixes are safe`() async throws {
    let lines = await (try machine(columns: 200)).cairn("rule").output.split(separator: "\n")
    #expect(lines.contains { $0.contains("  safe fix  ") } && lines.contains { $0.contains("  unsafe fix  ") })
  }
}
