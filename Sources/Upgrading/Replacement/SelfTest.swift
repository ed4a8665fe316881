package import Platform
package import Reporting
internal import Synchronization
package import Vocabulary

/// Runs an executable with `--version`, to check that it runs on this machine and is the expected version.
package struct SelfTest: Sendable {
  private let processes: any Processes
  private let variables: [String: String]
  private let seconds: Double

  /// An executable that takes longer than `seconds` to print its version fails.
  package init(_ environment: Environment, seconds: Double) {
    processes = environment.processes
    variables = environment.variables
    self.seconds = seconds
  }

  /// The version that an executable prints.
  package func version(of executable: String) async throws(Failure) -> SemanticVersion {
    let text = try await answer(of: executable)
    guard let version = SemanticVersion(text) else { throw fault("'\(PrintableText.text(String(text.prefix(80))))'") }
    return version
  }

  /// Throws unless an executable prints exactly this version.
  package func verify(_ executable: String, is version: SemanticVersion) async throws(Failure) {
    let text = try await answer(of: executable)
    guard text == version.text else { throw fault("'\(PrintableText.text(String(text.prefix(80))))'") }
  }

  private func answer(of executable: String) async throws(Failure) -> String {
    let heard = OutputBuffer()
    let end: ProgramExit
    do {
      end = try await processes.run(
        ProgramCall(executable, ["--version"], variables: variables), seconds: seconds
      ) { try heard.add($0) }
    } catch let error as ProgramFault {
      throw fault(error.reason)
    } catch {
      throw fault("\(error)")
    }
    switch end {
    case .exited(0, _): break
    case .exited(let code, _): throw fault("exit \(code)")
    case .signalled(let signal): throw fault("signal \(signal)")
    case .timedOut: throw fault("\(seconds) s")
    }
    let text = String(decoding: heard.bytes, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func fault(_ reason: String) -> Failure { Failure("self-test-failed", .failed(reason)) }
}

/// The first bytes of a program's output.
private final class OutputBuffer: Sendable {
  private let heard = Mutex<[UInt8]>([])

  var bytes: [UInt8] { heard.withLock { $0 } }

  func add(_ piece: [UInt8]) throws {
    let count = heard.withLock { heard in
      heard += piece
      return heard.count
    }
    if count > 4096 { throw ProgramFault(reason: "> 4096 B") }
  }
}

extension Message {
  fileprivate static func failed(_ reason: String) -> Message {
    Message(
      "replacement.self-test-failed",
      "the executable does not report the expected version ({reason}); the old one was kept",
      ["reason": .text(reason)])
  }
}
