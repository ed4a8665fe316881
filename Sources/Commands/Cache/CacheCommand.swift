internal import ArgumentParser
internal import Platform
internal import Reporting

/// `cairn cache [clear]`: what is cached of git repositories, and emptying that.
struct CacheCommand: Subcommand {
  static let name = "cache"
  static let help = CommandHelp(
    abstract: Message("help.cache.abstract", "Show or clear the cache of packs from git repositories."),
    details: [
      Message(
        "help.cache.discussion",
        "`cairn cache clear` deletes all of it except what another process uses. Installed files are kept; what a command needs is fetched again."
      )
    ],
    examples: [
      .init("cairn cache", Message("help.cache.example-show", "Show each repository with its commits and size.")),
      .init("cairn cache clear", Message("help.cache.example-clear", "Delete all of it.")),
    ],
    attention: Message("help.cache.attention", "Another process uses a part of the cache, so it was not deleted."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { CacheOutput.answers }

  @Argument(
    help: ArgumentHelp(
      Message("help.cache.action", "`clear` deletes the cache; without it the cache is shown."), value: .action))
  var action: String?
  @OptionGroup var options: CommonOptions

  /// The only action.
  private static let clear = "clear"

  var misuse: Message? {
    guard let action, action != Self.clear else { return nil }
    return CairnCommand.mistaken(action, among: [Self.clear], after: [Self.name])
  }

  func run(in invocation: Invocation) async throws -> Exit {
    do throws(CacheFault) {
      let cache = try GitCache(in: invocation.environment.cacheFolder, invocation.environment.files)
      let output = CacheOutput(of: cache, invocation)
      return try action == nil ? output.show() : output.clear()
    } catch {
      throw Failure("cache-unusable", error.message)
    }
  }
}
