internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn remove NAME…`: a skill, a document or a pack less; `--all` takes Cairn out again.
struct RemoveCommand: Subcommand {
  static let name = "remove"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Take skills, documents, packs, or all of Cairn out.",
    discussion: """
      What you edited stays. Works with any version of a pack at hand, or none.

      Example: cairn remove deploy
      Example: cairn remove --all
      """)

  @Argument(help: "What to take out: a skill, a document's id, or a pack's id or folder.")
  var names: [String] = []
  @Flag(help: "Take out everything that Cairn wrote and nobody edited, and Cairn's own files.")
  var all = false
  @Flag(help: "With --all: leave the documents as they are.")
  var keepDocuments = false
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff, and do nothing.")
  var diff = false
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if all == names.isEmpty { return }
    throw ValidationError(all ? "--all takes no names" : "name what to take out, or give --all")
  }

  func run(in invocation: Invocation) async throws -> Exit {
    if keepDocuments, !all { throw Failure("keep-documents-alone", .keepsWithAll, exit: .usage) }
    let search = RootSearch(environment: invocation.environment)
    let root = try await search.find(from: invocation.directory)
    if all {
      // Run again after Cairn was removed, it must not remove an installation above.
      let near = try await search.find(from: invocation.directory, orLeft: true)
      guard near.path == root.path else { throw Failure("not-initialised", .removedHere(root.path), path: near.path) }
    }
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !dryRun && !diff)
    let before = try Repository.load(root, in: invocation.environment)
    try before.refuseTooOld(invocation.version)
    let removal = try Removal(names, invocation, before)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: dryRun || diff, showsDiff: diff, skipsConfirmation: yes, suggestsCommit: !all)
    let code = try await pipeline.run(runOptions) {
      all
        ? try await removal.uninstall(keepDocuments ? .keepingDocuments : .deletingDocuments) : try await removal.plan()
    }
    return left.skipped.isEmpty ? code : max(code, .needsAttention)
  }
}

extension Message {
  fileprivate static func removedHere(_ above: String) -> Message {
    Message(
      "remove.removed-here",
      "Cairn was already removed from this folder; to remove the installation above it, run `cairn -C {folder} remove --all`",
      ["folder": .text(ShellWord.text(above))])
  }
  fileprivate static let keepsWithAll = Message("remove.keeps-with-all", "--keep-documents requires --all")
}
