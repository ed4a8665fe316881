import BuiltinPack
import Foundation
import Packs
import TestSupport
import Testing
import Vocabulary

/// How many tasks of authors whose tasks were not learned lead to the right skill. The tasks are in `Routing/held-out`, one a
/// line with its skill or `none`; whoever writes tasks for `i18n/tasks` does not read them.
struct RouteFiguresTests {
  /// What the answers to the tasks of one language must be, in percent.
  struct Goal: Sendable, CustomTestStringConvertible {
    let language: String
    /// At least this part is right.
    let right: Int
    /// At most this part is wrong and not marked as weak.
    let wrong: Int

    var testDescription: String { language }
  }

  private struct Figures {
    var right = 0
    var silent = 0
    var weakAndWrong = 0
    var wrong = 0
    var all: Int { right + silent + weakAndWrong + wrong }
  }

  private static func figures(_ language: String) throws -> (figures: Figures, misses: [String]) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Routing/held-out/\(language).tsv"), encoding: .utf8)
    let router = try RoutingTests.wholePack(language)
    var figures = Figures()
    var misses: [String] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      try #require(parts.count == 2, "\(line)")
      let answer = router.result(for: TaskDescription(text: String(parts[1])))
      let name = answer.main?.skill.name.text ?? "none"
      if name == parts[0] {
        figures.right += 1
        continue
      }
      misses.append("\(parts[0]) → \(name)\(answer.isWeak ? " (weak)" : "")")
      if name == "none" {
        figures.silent += 1
      } else if answer.isWeak {
        figures.weakAndWrong += 1
      } else {
        figures.wrong += 1
      }
    }
    return (figures, misses)
  }

  @Test(
    arguments: [
      Goal(language: "en", right: 90, wrong: 2), Goal(language: "es", right: 88, wrong: 3),
      Goal(language: "fr", right: 85, wrong: 3), Goal(language: "hi", right: 88, wrong: 3),
      Goal(language: "ko", right: 90, wrong: 3), Goal(language: "zh", right: 90, wrong: 3),
    ])
  func `tasks of other authors lead to the right skill`(_ goal: Goal) throws {
    let (figures, misses) = try Self.figures(goal.language)
    let summary =
      "\(goal.language): \(figures.right) of \(figures.all) right, \(figures.silent) without an answer, "
      + "\(figures.weakAndWrong) wrong and marked as weak, \(figures.wrong) wrong"
    if ProcessInfo.processInfo.environment["CAIRN_FIGURES"] != nil {
      print(summary)
      for (miss, count) in Dictionary(grouping: misses, by: \.self).mapValues(\.count).sorted(by: { $0.key < $1.key }) {
        print("  \(miss): \(count)")
      }
    }
    #expect(figures.all >= 100, "\(summary)")
    #expect(figures.right * 100 >= goal.right * figures.all, "\(summary)")
    #expect(figures.wrong * 100 <= goal.wrong * figures.all, "\(summary)")
  }
}
