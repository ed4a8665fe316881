import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end with `posix_spawn`.
///
/// Foundation's `Process` lists the open files at each start and reads beyond the end of a directory entry, which
/// crashes a test run that starts thousands of programs from many threads.
enum ChildProcess {
  /// The program could not be started; `code` is errno.
  struct Fault: Error {
    let call: String
    let code: Int32
  }

  /// Runs a program found on PATH with empty input. Returns what it printed on both streams, and its exit code, or 128
  /// plus the number of the signal that ended it.
  static func run(
    _ command: [String], at directory: String, environment: [String: String]
  ) throws(Fault) -> (text: String, code: Int32) {
    let (process, reading) = try launches.withLock { (_) throws(Fault) in
      let (reading, writing) = try pipe()
      defer { close(writing) }
      do throws(Fault) {
        // Only a shell can change its folder everywhere, but git does it itself.
        let words =
          command.first == "git"
          ? ["git", "-C", directory] + command.dropFirst()
          : ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", directory] + command
        let process = try start(
          words, environment: environment.map { "\($0.key)=\($0.value)" }, output: writing)
        return (process, reading)
      } catch {
        close(reading)
        throw error
      }
    }
    defer { close(reading) }
    let text = String(decoding: readToEnd(reading), as: UTF8.self)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return (text, signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  /// Locked from the creation of a pipe until it is closed to other programs, so that none of them keeps it open.
  private static let launches = Mutex(())

  private static func pipe() throws(Fault) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let result = Glibc.pipe(&ends)
    #elseif canImport(Musl)
      let result = Musl.pipe(&ends)
    #else
      let result = Darwin.pipe(&ends)
    #endif
    guard result == 0 else { throw Fault(call: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func start(
    _ command: [String], environment: [String], output: Int32
  ) throws(Fault) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    let program = program(command.first ?? "", environment)
    let words = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, nil, words, variables)
    guard code == 0 else { throw Fault(call: "posix_spawn \(program)", code: code) }
    return process
  }

  /// The path of a program on the PATH of an environment; `posix_spawnp` would take this process' own.
  private static func program(_ name: String, _ environment: [String]) -> String {
    guard !name.contains("/"), let path = environment.first(where: { $0.hasPrefix("PATH=") }) else { return name }
    let places = path.dropFirst("PATH=".utf8.count).split(separator: ":").map { $0 + "/" + name }
    return places.first { access($0, X_OK) == 0 } ?? name
  }

  private static func readToEnd(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &part, part.count)
      if count > 0 { bytes += part[..<count] } else if count == 0 || errno != EINTR { return bytes }
    }
  }
}
