import Foundation
import Platform

/// A console that records the output in order and answers prompts from a list; without a list it is not a terminal.
package final class ScriptedConsole: Console {
  private struct State {
    var transcript = ""
    var output = ""
    var error = ""
    var answers: [String]
  }

  package let canAsk: Bool
  package let outputIsTerminal: Bool
  package var errorIsTerminal: Bool { canAsk }
  package var hasLostOutput: Bool { false }
  private let guarding = NSLock()
  /// Only accessed while `guarding` is locked.
  private nonisolated(unsafe) var state: State

  package init(answers: [String]? = nil, outputIsTerminal: Bool = false) {
    self.outputIsTerminal = outputIsTerminal
    canAsk = answers != nil
    state = State(answers: answers ?? [])
  }

  /// Everything in its original order; an answer is on its own line, after `< `.
  package var transcript: String { guarding.withLock { state.transcript } }
  /// What went to stdout.
  package var output: String { guarding.withLock { state.output } }
  /// What went to stderr, including prompts.
  package var error: String { guarding.withLock { state.error } }
  /// Answers that no prompt asked for.
  package var unusedAnswers: [String] { guarding.withLock { state.answers } }

  @discardableResult
  package func write(_ text: String) -> Bool {
    guarding.withLock {
      state.output += text
      state.transcript += text
      return true
    }
  }

  package func writeError(_ text: String) {
    guarding.withLock {
      state.error += text
      state.transcript += text
    }
  }

  package func ask(_ prompt: String) -> String? {
    guarding.withLock {
      state.error += prompt
      let answer = state.answers.isEmpty ? nil : state.answers.removeFirst()
      let shown = prompt.hasSuffix(" ") ? String(prompt.dropLast()) : prompt
      state.transcript += "\(shown)\n" + (answer.map { $0.isEmpty ? "<\n" : "< \($0)\n" } ?? "<end of input>\n")
      return answer
    }
  }

  /// The remaining answers, one per line.
  package func readInput(limit: Int) -> [UInt8]? {
    guarding.withLock {
      let text = state.answers.map { $0 + "\n" }.joined()
      state.answers = []
      return Array(text.utf8)
    }
  }
}
