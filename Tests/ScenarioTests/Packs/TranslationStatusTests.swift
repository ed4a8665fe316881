import Foundation
import Reporting
import TestSupport
import Testing

/// `cairn i18n status` on the pack that is built in, which has six languages.
@Suite(.timeLimit(.minutes(30)))
struct TranslationStatusTests {
  private func status(_ options: String..., columns: Int? = nil) async throws -> TestRun {
    var machine = try TestMachine()
    if let columns {
      machine.outputIsTerminal = true
      machine.variables = ["COLUMNS": String(columns), "NO_COLOR": "1"]
    }
    return await machine.cairn(["-C", SourceMessages.root.path, "i18n", "status"] + options)
  }

  @Test(arguments: [80, 60]) func `all documents and languages fit into a terminal`(columns: Int) async throws {
    let run = try await status(columns: columns)
    #expect(run.code == 0, "\(run)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 40, "\(run)")
    for line in lines {
      #expect(PrintableText.width(of: String(line)) <= columns, "\(line)")
    }
    // In 80 columns all languages are in one table.
    if columns == 80 {
      #expect(lines.first?.split(separator: " ").suffix(5) == ["es", "fr", "hi", "ko", "zh"])
    }
  }

  @Test func `the counts of a language add up`() async throws {
    let run = try await status("--format", "json")
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let documents = try #require(answer["documents"] as? [[String: Any]])
    let totals = try #require(answer["totals"] as? [String: [String: Int]])
    #expect(totals.keys.sorted() == ["es", "fr", "hi", "ko", "zh"])
    for (locale, total) in totals {
      let states = documents.compactMap { document in
        ((document["languages"] as? [String: [String: Any]])?[locale]?["state"]) as? String
      }
      #expect(total["documents"] == documents.count && states.count == documents.count)
      for state in ["current", "stale", "missing", "ahead", "orphaned"] {
        #expect(total[state] == states.count { $0 == state }, "\(locale) \(state)")
      }
      #expect((total["machine"] ?? 0) + (total["human"] ?? 0) <= documents.count)
    }
  }
}
