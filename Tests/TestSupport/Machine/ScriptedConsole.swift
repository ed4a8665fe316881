import Foundation
import Platform

/// A console that keeps what is said, in order, and answers prompts from a list; without a list it is no terminal.
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
  /// Read and written only while `guarding` is held.
  private nonisolated(unsafe) var state: State

  package init(answers: [String]? = nil, outputIsTerminal: Bool = false) {
    self.outputIsTerminal = outputIsTerminal
    canAsk = answers != nil
    state = State(answers: answers ?? [])
  }

  /// Everything in the order it came; an answer stands on a line of its own, after `< `.
  package var transcript: String { guarding.withLock { state.transcript } }
  /// What went to stdout.
  package var output: String { guarding.withLock { state.output } }
  /// What went to stderr, prompts among it.
  package var error: String { guarding.withLock { state.error } }
  /// Answers that nobody asked for.
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

  /// The answers that are left, a line each.
  package func readInput(limit: Int) -> [UInt8]? {
    guarding.withLock {
      let text = state.answers.map { $0 + "\n" }.joined()
      state.answers = []
      return text.utf8.count <= limit ? Array(text.utf8) : nil
    }
  }
}
