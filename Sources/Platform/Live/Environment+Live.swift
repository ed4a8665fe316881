import CPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Environment {
  /// The machine that this process runs on.
  package static var live: Environment {
    // Else every thread asks for a few pages at a time, which all of them wait for: 7 % of a check of 5,000 skills.
    cposix_reserve_heap(16 << 20)
    let variables = processVariables()
    let git = LiveGit(variables: variables)
    var environment = Environment(
      files: LiveFileSystem(), git: git, branches: git, console: LiveConsole(),
      processes: LiveProcesses(variables: variables), signals: LiveSignals(), executable: SystemCalls.executablePath(),
      variables: variables,
      directory: workingDirectory(variables["PWD"]), now: { SystemClock.wall() },
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      },
      processID: getpid(), systemFolder: "/etc",
      processors: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    environment.changes = LiveChangeSource()
    environment.offsetFromUTC = { SystemClock.offsetFromUTC(at: $0) }
    environment.remote = LiveRemoteRepositories(variables: variables, cache: environment.cacheFolder)
    return environment
  }

  /// The process's variables; of a variable that occurs twice, the first value, as `getenv` returns it.
  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    guard var next = cposix_environment() else { return variables }
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")), equals != text.startIndex {
        let name = String(text[..<equals])
        if variables[name] == nil { variables[name] = String(text[text.utf8.index(after: equals)...]) }
      }
      next = next.successor()
    }
    return variables
  }

  /// The working directory as named by the shell, if that is the same folder (POSIX, `pwd -L`): the user knows the
  /// shorter path through a link.
  private static func workingDirectory(_ shellPath: String?) -> String {
    let real = getcwd(nil, 0).flatMap { path in
      defer { free(path) }
      return String(validatingCString: path)
    }
    guard let shellPath, shellPath.utf8.first == UInt8(ascii: "/"), !shellPath.utf8.contains(0) else {
      return real ?? "/"
    }
    // A deleted folder still has a name: a later step reports that it is missing.
    guard let real else { return shellPath }
    let hasDots = shellPath.utf8.split(separator: UInt8(ascii: "/")).contains {
      $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
    }
    guard !hasDots, let shell = try? SystemCalls.followedStatus(of: shellPath),
      let here = try? SystemCalls.followedStatus(of: real), shell.device == here.device, shell.number == here.number
    else { return real }
    return shellPath
  }
}
