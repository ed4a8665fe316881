import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A web server on 127.0.0.1 that can answer incorrectly on request, with one thread per connection.
package final class LoopbackServer: Sendable {
  /// The response for one path.
  package enum Reply: Sendable {
    /// Status 200, with the correct length.
    case body([UInt8])
    /// Exactly these bytes, including the head, and then the end of the connection.
    case raw([UInt8])
    /// Exactly these bytes, and then a piece repeatedly, as long as the client listens.
    case endless(head: [UInt8], piece: [UInt8])
    /// Exactly these bytes, and then one more byte ten times per second, as long as the client listens.
    case trickle(head: [UInt8])
    /// Nothing, as long as the client listens.
    case silence

    /// A text with its own status line.
    package static func status(_ status: String, _ headers: [String] = [], _ body: String = "") -> Reply {
      let head = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)", "Connection: close", "", ""]
      return .raw(Array((head.joined(separator: "\r\n") + body).utf8))
    }
  }

  private let socket: Int32
  /// Such as `http://127.0.0.1:41234`.
  package let address: String
  private let replies = Mutex<[String: Reply]>([:])
  private let asked = Mutex<[String]>([])

  package init() throws {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let socket = Self.makeSocket(stream)
    self.socket = socket
    guard socket >= 0 else { throw LoopbackServerError(call: "socket", code: errno) }
    // No program that is started at the same time must keep it open.
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        [bind(socket, address, size), Self.systemListen(socket), getsockname(socket, address, &size)]
      }
    }
    guard bound.allSatisfy({ $0 == 0 }) else {
      close(socket)
      throw LoopbackServerError(call: "bind", code: errno)
    }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    listen()
  }

  /// Ends the thread that accepts, which closes the socket: if it were closed here, the thread could accept a connection of
  /// the next server, whose socket would have the same number.
  deinit { shutdown(socket, Int32(SHUT_RDWR)) }

  /// The response of a path from now on; nil means 404.
  package subscript(_ path: String) -> Reply? {
    get { replies.withLock { $0[path] } }
    set { replies.withLock { $0[path] = newValue } }
  }

  /// The requested paths, in order of arrival.
  package var requests: [String] { asked.withLock { $0 } }

  private func listen() {
    Thread.detachNewThread { [socket, weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        if connection < 0 {
          if errno == EINTR || errno == ECONNABORTED { continue }
          close(socket)
          return
        }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        guard let server = self else {
          close(connection)
          close(socket)
          return
        }
        Thread.detachNewThread { server.serve(connection) }
      }
    }
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let path = Self.path(of: connection) else { return }
    asked.withLock { $0.append(path) }
    switch replies.withLock({ $0[path] }) ?? .status("404 Not Found") {
    case .body(let body):
      let head = "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
      _ = Self.send(Array(head.utf8) + body, to: connection)
    case .raw(let bytes): _ = Self.send(bytes, to: connection)
    case .endless(let head, let piece):
      guard Self.send(head, to: connection) else { return }
      while Self.send(piece, to: connection) {}
    case .trickle(let head):
      guard Self.send(head, to: connection) else { return }
      while Self.isOpen(connection, milliseconds: 100), Self.send([0x20], to: connection) {}
    case .silence:
      while Self.isOpen(connection, milliseconds: 1000) {}
    }
    // A client that has not read everything yet would lose the rest when the connection closes.
    shutdown(connection, Int32(SHUT_WR))
    while Self.isOpen(connection, milliseconds: 100) { return }
  }

  /// The path of the request, after its complete head was received.
  private static func path(of connection: Int32) -> String? {
    var head: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while head.count < 64 << 10 {
      let count = recv(connection, &part, part.count, 0)
      if count <= 0 { return nil }
      head += part[..<count]
      let text = String(decoding: head, as: UTF8.self)
      if text.contains("\r\n\r\n") { return text.split(separator: " ").dropFirst().first.map(String.init) }
    }
    return nil
  }

  /// Whether the client still listens, after a time in which it sent nothing.
  private static func isOpen(_ connection: Int32, milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, milliseconds) == 0 { return true }
    var byte: UInt8 = 0
    return recv(connection, &byte, 1, 0) > 0
  }

  private static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    #if canImport(Darwin)
      let quietly: Int32 = 0
    #else
      let quietly = Int32(MSG_NOSIGNAL)
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { systemSend(connection, $0.baseAddress, $0.count, quietly) }
      if count > 0 { sent += count } else if errno != EINTR { return false }
    }
    return true
  }

  private static func systemSend(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.send(socket, bytes, count, flags)
    #elseif canImport(Musl)
      Musl.send(socket, bytes, count, flags)
    #else
      Darwin.send(socket, bytes, count, flags)
    #endif
  }

  private static func systemListen(_ socket: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.listen(socket, 64)
    #elseif canImport(Musl)
      Musl.listen(socket, 64)
    #else
      Darwin.listen(socket, 64)
    #endif
  }

  private static func makeSocket(_ kind: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.socket(AF_INET, kind, 0)
    #elseif canImport(Musl)
      Musl.socket(AF_INET, kind, 0)
    #else
      Darwin.socket(AF_INET, kind, 0)
    #endif
  }

}

/// Why the server could not be started.
package struct LoopbackServerError: Error {
  package let call: String
  package let code: Int32
}
