import BuiltinPack
import Foundation
import Packs
import TaskWording
import TestSupport
import Testing
import Vocabulary

/// How many tasks of authors whose tasks were not learned are answered rightly.
struct RouteFiguresTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CAIRN_DUMP"] != nil)) func `dump`() throws {
    let router = try RoutingTests.dumpRouter()
    for path in (ProcessInfo.processInfo.environment["CAIRN_DUMP"] ?? "").split(separator: ":") {
      var (right, silent, wrong, weakRight, weakWrong) = (0, 0, 0, 0, 0)
      var out = ""
      for line in try String(contentsOfFile: String(path), encoding: .utf8).split(separator: "\n") {
        let parts = line.split(separator: "\t")
        let answer = router.result(for: TaskDescription(text: String(parts[1])))
        let name = answer.main?.skill.name.text ?? "none"
        if name == parts[0] {
          right += 1
          if answer.isWeak { weakRight += 1 }
        } else if name == "none" {
          silent += 1
        } else {
          wrong += 1
          if answer.isWeak { weakWrong += 1 }
        }
        if name != parts[0] { out += "  \(parts[0]) \(name)\(answer.isWeak ? " weak" : "") \(answer.main?.score ?? 0): \(parts[1])\n" }
      }
      print("FIG \(path) right \(right) silent \(silent) wrong \(wrong); weak right \(weakRight) weak wrong \(weakWrong)\n\(out)")
    }
  }
}
