internal import ArgumentParser
internal import Platform
internal import Upgrading

/// `cairn-release keygen FILE`: creates a new pair of keys.
struct KeygenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen", abstract: "Make a private key, and its public key next to it.",
    discussion: """
      The private key (Ed25519, PKCS #8 in PEM) is for its owner only; the public one is written to FILE.pub and shown.
      A file that is there is never replaced.

      Example: cairn-release keygen daily.pem
      """)

  @Argument(help: "The file for the private key.")
  var file: String

  func run() async throws {
    guard let signer = ReleaseSigner() else { throw ReleaseFault("cannot create a key") }
    let (tree, name) = try NamedFile.place(file)
    let (_, publicName) = try NamedFile.place(file + ".pub")
    for taken in [name, publicName] where try tree.entry(at: taken) != nil {
      throw ReleaseFault("\(taken) already exists; a key is never replaced")
    }
    try tree.create(name, bytes: Array(signer.pem.utf8), isExecutable: false, permissions: 0o600)
    try tree.create(publicName, bytes: Array("\(signer.key.text)\n".utf8), isExecutable: false, permissions: 0o644)
    try tree.flush()
    try ReleaseOutput.write("\(signer.key.text)  (keyid \(signer.key.id))\n")
  }
}
