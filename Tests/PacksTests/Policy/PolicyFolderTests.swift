import Packs
import Reporting
import Testing

/// Folders are compared by where they are, not by how their path is written.
@Suite struct PolicyFolderTests {
  /// A way to name a folder, and where it is; the root is `/home/ann/repo`.
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let place: String
    var isWrittenOutside = false
    let allowed: [String]
    let notAllowed: [String]

    var testDescription: String { "\(source) at \(place)" }
  }

  static let cases = [
    Case(
      source: "./packs/x", place: "/home/ann/repo/packs/x", allowed: ["./packs/*", "./packs", "./", "*"],
      notAllowed: ["./other/*", "/home/ann/repo/packs/*", "../*"]),
    // A link out of the repository.
    Case(
      source: "./packs/x", place: "/outside/pack", allowed: ["/outside/*", "../../../outside/*"],
      notAllowed: ["./packs/*", "./"]),
    // A link to another folder of the repository, and one whose name only begins like the root's.
    Case(source: "./packs/x", place: "/home/ann/repo/lib/x", allowed: ["./lib/x"], notAllowed: ["./packs/*"]),
    Case(
      source: "./packs/x", place: "/home/ann/repository", allowed: ["../repository"], notAllowed: ["./", "./packs"]),
    // Out of the repository and back.
    Case(
      source: "../repo/packs/bad", place: "/home/ann/repo/packs/bad", allowed: ["./packs/bad"],
      notAllowed: ["../*", "../repo/*", "../"]),
    Case(
      source: "/home/ann/repo/packs/x", place: "/home/ann/repo/packs/x", allowed: ["./packs/*"],
      notAllowed: ["/home/**"]),
    Case(
      source: "../repo/link/x", place: "/outside/x", allowed: ["/outside"], notAllowed: ["../*", "../repo/link/*"]),
    // Folders elsewhere, also through a link of the machine.
    Case(
      source: "../packs/x", place: "/home/ann/packs/x", isWrittenOutside: true,
      allowed: ["../packs/*", "/home/ann/packs/*"], notAllowed: ["./packs/*", "../other/*"]),
    Case(
      source: "/home/ann/packs/x", place: "/home/ann/packs/x", isWrittenOutside: true,
      allowed: ["../packs/*", "/home/ann/packs/*"], notAllowed: ["./"]),
    Case(
      source: "../packs/x", place: "/data/x", isWrittenOutside: true, allowed: ["../packs/*", "/data/*"],
      notAllowed: ["./packs/*"]),
    Case(source: ".", place: "/home/ann/repo", allowed: ["./", "."], notAllowed: ["../", "./packs"]),
  ]

  private func isRefused(_ given: Case, by policy: String) throws -> [String] {
    let (policy, faults) = PackPolicy.read(Array(policy.utf8), file: "/etc/cairn/policy.toml")
    #expect(faults == [])
    let source = try PackSource(parsing: given.source)
    let folder = PolicyFolder(
      source, at: given.place, root: "/home/ann/repo", isWrittenOutside: given.isWrittenOutside)
    return policy.violations(of: source, in: folder).map(\.message.key)
  }

  @Test(arguments: cases) func `a folder is allowed by its real place, and one elsewhere also by its path`(
    given: Case
  ) throws {
    for pattern in given.allowed { #expect(try isRefused(given, by: "allow = [\"\(pattern)\"]\n") == [], "\(pattern)") }
    for pattern in given.notAllowed {
      let keys = try isRefused(given, by: "allow = [\"\(pattern)\"]\n")
      #expect(keys.count == 1 && keys.first?.hasPrefix("policy.source-allowed") == true, "\(pattern)")
    }
  }

  @Test(arguments: cases) func `a folder is denied by its real place and by its path`(given: Case) throws {
    for pattern in given.allowed + [given.source, given.place] {
      #expect(try isRefused(given, by: "deny = [\"\(pattern)\"]\n") == ["policy.source-allowed.denied"], "\(pattern)")
    }
  }

  @Test func `the message names the real place where it is another one`() throws {
    let keys = try Self.cases.prefix(5).map { try isRefused($0, by: "allow = []\n") }
    let elsewhere = ["policy.source-allowed.place"]
    #expect(keys == [["policy.source-allowed"], elsewhere, elsewhere, elsewhere, elsewhere])
  }
}
