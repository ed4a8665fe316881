import Foundation
import Platform
import TestSupport
import Testing

struct EnvironmentTests {
  @Test func `the live environment belongs to this process`() throws {
    let environment = Environment.live
    #expect(environment.variables == ProcessInfo.processInfo.environment)
    #expect(environment.processID == ProcessInfo.processInfo.processIdentifier)
    #expect(abs(environment.now() - Date().timeIntervalSince1970) < 60)
    #expect(environment.random() != environment.random())
    let here = FileManager.default.currentDirectoryPath
    #expect(environment.files.resolve(environment.directory) == environment.files.resolve(here))
    #expect(environment.directory.hasPrefix("/"))
  }

  @Test(
    arguments: [
      ([:], nil), (["HOME": "/h"], "/h/.local/state/cairn"), (["HOME": "h"], nil),
      (["HOME": "/h", "XDG_STATE_HOME": "/s"], "/s/cairn"),
      (["HOME": "/h", "XDG_STATE_HOME": "s"], "/h/.local/state/cairn"),
    ] as [([String: String], String?)])
  func `state is kept where the XDG specification says`(variables: [String: String], folder: String?) {
    var environment = Environment.live
    environment.variables = variables
    #expect(environment.stateFolder == folder)
  }
}
