import Foundation
import Platform
import Reporting
import TestSupport
import Testing
import Upgrading

/// What is downloaded, and how long Cairn waits for it.
struct DownloadTests {
  private let server: LoopbackServer
  private let machine: TestMachine

  init() throws {
    server = try LoopbackServer()
    machine = try TestMachine(hasGit: false)
  }

  private func download(_ timeouts: Download.Timeouts) -> Download {
    Download(
      machine.environment(
        console: ScriptedConsole(),
        processes: LiveProcesses(variables: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])),
      timeouts: timeouts)
  }

  private func failure(_ path: String, limit: Int = 1000, _ timeouts: Download.Timeouts) async throws -> String? {
    do {
      _ = try await download(timeouts).bytes(at: FeedAddress(server.address + path), limit: limit)
      return nil
    } catch let failure as Failure {
      return failure.id
    }
  }

  @Test func `a body is received completely, with and without a length, and chunked`() async throws {
    let body = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    server["/whole"] = .body(body)
    server["/plain"] = .raw(Array("HTTP/1.0 200 OK\r\n\r\n".utf8) + body)
    let chunks = stride(from: 0, to: body.count, by: 50_000).flatMap { start in
      Array("c350\r\n".utf8) + body[start..<(start + 50_000)] + Array("\r\n".utf8)
    }
    server["/chunked"] = .raw(
      Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8) + chunks + Array("0\r\n\r\n".utf8))
    for path in ["/whole", "/plain", "/chunked"] {
      let bytes = try await download(.artifact).bytes(at: FeedAddress(server.address + path), limit: body.count)
      #expect(bytes == body, "\(path)")
    }
  }

  @Test func `a silent server ends in a timeout`() async throws {
    server["/"] = .silence
    #expect(try await failure("/", Download.Timeouts(all: 0.5)) == "download-timeout")
  }

  @Test func `a server that sends only single bytes ends in a timeout`() async throws {
    server["/"] = .trickle(head: Array("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".utf8))
    var timeouts = Download.Timeouts(all: 60)
    timeouts.stalled = 1
    #expect(try await failure("/", timeouts) == "download-timeout")
  }

  @Test func `a refused connection is reported immediately`() async throws {
    let address = try FeedAddress("http://127.0.0.1:1/")
    await #expect(throws: Failure.self) { _ = try await download(.index).bytes(at: address, limit: 10) }
  }

  @Test func `a file is read up to the limit, and only regular files are read`() async throws {
    try machine.folder.write(["a b": "four", "folder": .folder])
    let base = "file://" + machine.folder.path
    #expect(try await download(.index).bytes(at: FeedAddress(base + "/a%20b"), limit: 4) == Array("four".utf8))
    for (path, limit, id) in [
      ("/a%20b", 3, "download-too-large"), ("/folder", 9, "download-failed"), ("/c", 9, "download-failed"),
    ] {
      do {
        _ = try await download(.index).bytes(at: FeedAddress(base + path), limit: limit)
        Issue.record("\(path) was read")
      } catch let failure as Failure {
        #expect(failure.id == id)
      }
    }
  }
}
