import Commands
import Foundation
import Platform

/// The console of a language server, and the editor at its other end: what the editor sends is the server's input, and the
/// messages that the server writes are kept.
package final class EditorConsole: Console {
  private struct State {
    var input: [UInt8] = []
    var isClosed = false
    var reader: CheckedContinuation<[UInt8]?, Never>?
    var output = Data()
    var messages: [Data] = []
    var waiter: CheckedContinuation<Void, Never>?
    var number = 0
  }

  package var canAsk: Bool { false }
  package var outputIsTerminal: Bool { false }
  package var errorIsTerminal: Bool { false }
  package var hasLostOutput: Bool { false }
  /// Taken as long as the editor reads nothing.
  private let reading = DispatchSemaphore(value: 1)
  private let guarding = NSLock()
  /// Only accessed while `guarding` is locked.
  private nonisolated(unsafe) var state = State()

  package init() {}

  // MARK: The server's side

  @discardableResult
  package func write(_ text: String) -> Bool {
    reading.wait()
    reading.signal()
    let waiter = guarding.withLock { () -> CheckedContinuation<Void, Never>? in
      state.output += Data(text.utf8)
      while let message = nextMessage() { state.messages.append(message) }
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
    return true
  }

  private func nextMessage() -> Data? {
    guard let end = state.output.range(of: Data("\r\n\r\n".utf8)),
      let header = String(data: state.output[..<end.lowerBound], encoding: .utf8),
      let length = header.split(separator: " ").last.flatMap({ Int($0) }),
      state.output.distance(from: end.upperBound, to: state.output.endIndex) >= length
    else { return nil }
    let last = state.output.index(end.upperBound, offsetBy: length)
    defer { state.output = Data(state.output[last...]) }
    return Data(state.output[end.upperBound..<last])
  }

  package func writeError(_ text: String) {}
  package func ask(_ prompt: String) -> String? { nil }
  package func readInput(limit: Int) -> [UInt8]? { nil }

  package func nextInput() async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      let ready = guarding.withLock { () -> [UInt8]?? in
        if !state.input.isEmpty {
          defer { state.input = [] }
          return .some(state.input)
        }
        if state.isClosed { return .some(nil) }
        state.reader = continuation
        return nil
      }
      if let ready { continuation.resume(returning: ready) }
    }
  }

  // MARK: The editor's side

  /// Sends bytes.
  package func send(_ bytes: [UInt8]) {
    let reader = guarding.withLock { () -> CheckedContinuation<[UInt8]?, Never>? in
      defer { state.reader = nil }
      if state.reader == nil { state.input += bytes }
      return state.reader
    }
    reader?.resume(returning: bytes)
  }

  /// Reads nothing that the server writes, until `readOn`: its pipe is full.
  package func stopReading() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        self.reading.wait()
        continuation.resume()
      }
    }
  }

  /// Reads again what the server writes.
  package func readOn() { reading.signal() }

  /// Whether the server has taken all input, and waits for more.
  package var isTaken: Bool { guarding.withLock { state.input.isEmpty && state.reader != nil } }

  /// Ends the input.
  package func close() {
    let reader = guarding.withLock { () -> CheckedContinuation<[UInt8]?, Never>? in
      state.isClosed = true
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(returning: nil)
  }

  /// Sends a message.
  package func send(_ message: [String: Any]) throws {
    let data = try JSONSerialization.data(withJSONObject: message.merging(["jsonrpc": "2.0"]) { $1 })
    send(Array("Content-Length: \(data.count)\r\n\r\n".utf8) + Array(data))
  }

  /// Sends a notification.
  package func notify(_ method: String, _ parameters: [String: Any]) throws {
    try send(["method": method, "params": parameters])
  }

  /// Sends a request, and returns its answer.
  package func request(_ method: String, _ parameters: [String: Any]) async throws -> [String: Any] {
    let number = guarding.withLock {
      state.number += 1
      return state.number
    }
    try send(["id": number, "method": method, "params": parameters])
    return await message { $0["id"] as? Int == number && $0["method"] == nil }
  }

  /// The first message with a condition that has not been taken; those before it are dropped.
  package func message(where condition: ([String: Any]) -> Bool) async -> [String: Any] {
    while true {
      let next = guarding.withLock { state.messages.isEmpty ? nil : state.messages.removeFirst() }
      guard let next else {
        await withCheckedContinuation { continuation in
          let isReady = guarding.withLock {
            if state.messages.isEmpty { state.waiter = continuation }
            return !state.messages.isEmpty
          }
          if isReady { continuation.resume() }
        }
        continue
      }
      guard let object = try? JSONSerialization.jsonObject(with: next) as? [String: Any] else { continue }
      if condition(object) { return object }
    }
  }

  /// The diagnostics of a version of a document, each as `rule line:character`, sorted.
  package func diagnostics(of address: String, version: Int) async -> [String] {
    let message = await message { message in
      guard message["method"] as? String == "textDocument/publishDiagnostics",
        let parameters = message["params"] as? [String: Any]
      else { return false }
      return parameters["uri"] as? String == address && parameters["version"] as? Int == version
    }
    let found = (message["params"] as? [String: Any])?["diagnostics"] as? [[String: Any]] ?? []
    return found.map { one in
      let start = (one["range"] as? [String: Any])?["start"] as? [String: Int]
      return "\(one["code"] ?? "") \(start?["line"] ?? -1):\(start?["character"] ?? -1)"
    }.sorted()
  }
}

extension TestMachine {
  /// Runs a language server in the repository while `body` talks to it; returns its exit code.
  package func languageServer(
    _ arguments: String..., body: (EditorConsole) async throws -> Void
  ) async throws -> Int32 {
    let console = EditorConsole()
    let environment = environment(console: console)
    let run = Task { await CairnCommand.run(["lsp"] + arguments, in: environment) }
    do { try await body(console) } catch {
      console.close()
      throw error
    }
    console.close()
    return await run.value
  }
}
