package import Platform
internal import Reporting
internal import Synchronization
internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Downloads the files of a feed with `curl`; `file:` addresses are read directly.
package struct Download: Sendable {
  private let files: any FileSystem
  private let processes: any Processes
  private let variables: [String: String]
  private let timeouts: Timeouts

  /// The time limits of a download.
  package struct Timeouts: Sendable {
    /// Seconds until a connection must be established.
    package var connecting: Double = 15
    /// Seconds with less than a kilobyte per second after which a download stops.
    package var stalled = 30
    /// Seconds for the whole download.
    package var all: Double

    package init(all: Double) {
      self.all = all
    }

    /// An index and its signature.
    package static let index = Timeouts(all: 60)
    /// An executable.
    package static let artifact = Timeouts(all: 1800)
    /// A question that delays another task: short enough not to disturb.
    package static let question = Timeouts(all: 2)
  }

  package init(_ environment: Environment, timeouts: Timeouts) {
    files = environment.files
    processes = environment.processes
    variables = environment.variables
    self.timeouts = timeouts
  }

  /// The complete content, of at most `limit` bytes.
  package func bytes(at address: FeedAddress, limit: Int) async throws -> [UInt8] {
    let collected = ByteCollector()
    try await pieces(at: address, limit: limit) { collected.append($0) }
    return collected.bytes
  }

  /// Passes on the content of an address piece by piece, and throws if it has more than `limit` bytes.
  package func pieces(
    at address: FeedAddress, limit: Int, receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws {
    if let path = address.filePath { return try receive(read(path, limit: limit)) }
    guard address.scheme != .file else { throw Failure("download-failed", .notThere, path: address.text) }
    guard let curl = processes.find("curl") else { throw Failure("curl-missing", .curlMissing) }
    let counted = ByteCounter(limit: limit, address: address.text)
    let end: ProgramExit
    do {
      end = try await processes.run(
        ProgramCall(curl, arguments(address, limit: limit), variables: variables), seconds: timeouts.all + 1
      ) { piece in
        try counted.add(piece.count)
        try receive(piece)
      }
    } catch let fault as ProgramFault {
      throw Failure("download-failed", .curlSays(fault.reason), path: address.text)
    }
    switch end {
    case .exited(0, _): return
    case .exited(let code, let errors): throw failure(code, errors, address, limit)
    case .signalled(let signal): throw Failure("download-failed", .curlSays("signal \(signal)"), path: address.text)
    case .timedOut: throw Failure("download-timeout", .tooSlow, path: address.text)
    }
  }

  /// curl without the user's `.curlrc`, limited to the one scheme and with short time limits.
  private func arguments(_ address: FeedAddress, limit: Int) -> [String] {
    let proxies = address.scheme == .http ? ["--noproxy", "*"] : []
    return [
      "-q", "--silent", "--show-error", "--fail", "--location", "--globoff", "--proto", "=\(address.scheme.rawValue)",
      "--proto-redir", "=https", "--max-redirs", "5", "--connect-timeout", text(min(timeouts.connecting, timeouts.all)),
      "--speed-limit", "1024", "--speed-time", "\(timeouts.stalled)", "--max-time", text(timeouts.all),
      "--max-filesize", "\(limit)", "--output", "-",
    ] + proxies + ["--url", address.text]
  }

  /// Seconds with three decimal places.
  private func text(_ seconds: Double) -> String {
    let milliseconds = String(Int(max(1, min(seconds * 1000, 1e12)).rounded()))
    let digits = String(repeating: "0", count: max(0, 4 - milliseconds.count)) + milliseconds
    return "\(digits.dropLast(3)).\(digits.suffix(3))"
  }

  /// The failure for curl's exit code (curl's manual page, EXIT CODES).
  private func failure(_ code: Int32, _ errors: [UInt8], _ address: FeedAddress, _ limit: Int) -> Failure {
    let line = errors.split(separator: UInt8(ascii: "\n")).first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let reason = PrintableText.text(line.isEmpty ? "curl: (\(code))" : line)
    let path = address.text
    return switch code {
    // Exit code 1 has several reasons; curl reports a scheme that is not allowed as a protocol.
    case 1 where reason.contains("rotocol"), 47: Failure("redirect-refused", .redirect(reason), path: path)
    case 18: Failure("download-incomplete", .incomplete(reason), path: path)
    case 28: Failure("download-timeout", .tooSlow, path: path)
    case 63: Failure("download-too-large", .tooLarge(limit), path: path)
    default: Failure("download-failed", .curlSays(reason), path: path)
    }
  }

  private func read(_ path: String, limit: Int) throws -> [UInt8] {
    guard let resolved = files.resolve(path), let slash = resolved.lastIndex(of: "/"),
      let name = try? RelativePath(onDisk: String(resolved[slash...].dropFirst())),
      let tree = try files.tree(at: slash == resolved.startIndex ? "/" : String(resolved[..<slash]))
    else { throw Failure("download-failed", .notThere, path: path) }
    do throws(TreeError) {
      return try tree.read(name, limit: limit)
    } catch {
      if case .tooLarge = error { throw Failure("download-too-large", .tooLarge(limit), path: path) }
      throw Failure("download-failed", .notThere, path: path)
    }
  }
}

/// The number of bytes received so far.
private final class ByteCounter: Sendable {
  private let limit: Int
  private let address: String
  private let count = Mutex(0)

  init(limit: Int, address: String) {
    self.limit = limit
    self.address = address
  }

  func add(_ more: Int) throws {
    // Neither number exceeds the available memory.
    let all = count.withLock { count in
      count += more
      return count
    }
    if all > limit { throw Failure("download-too-large", .tooLarge(limit), path: address) }
  }
}

/// The bytes received so far.
private final class ByteCollector: Sendable {
  private let collected = Mutex<[UInt8]>([])

  var bytes: [UInt8] { collected.withLock { $0 } }

  func append(_ piece: [UInt8]) { collected.withLock { $0 += piece } }
}

extension Message {
  fileprivate static let curlMissing = Message(
    "feed.curl-missing", "curl was not found\ninstall it and run again")
  fileprivate static let notThere = Message("feed.not-there", "no such file, or it cannot be read")
  fileprivate static let tooSlow = Message("feed.too-slow", "the download took too long\ntry again later")
  fileprivate static func tooLarge(_ limit: Int) -> Message {
    Message(
      "feed.too-large", "the download is larger than the expected {limit} bytes; nothing was kept",
      ["limit": .number(limit)])
  }
  fileprivate static func incomplete(_ reason: String) -> Message {
    Message("feed.incomplete", "the download is incomplete ({reason})\ntry again later", ["reason": .text(reason)])
  }
  fileprivate static func redirect(_ reason: String) -> Message {
    Message(
      "feed.redirect-refused",
      "the server redirects to an address that is not allowed ({reason}); only https: is followed",
      ["reason": .text(reason)])
  }
  fileprivate static func curlSays(_ reason: String) -> Message {
    Message(
      "feed.download-failed", "the download failed ({reason}); nothing was changed", ["reason": .text(reason)])
  }
}
