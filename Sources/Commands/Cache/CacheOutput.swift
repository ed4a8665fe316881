internal import Platform
internal import Reporting
internal import Vocabulary

/// What `cairn cache` and `cairn cache clear` print, as text or JSON.
struct CacheOutput {
  private let cache: GitCache
  private let invocation: Invocation
  private var writer: ConsoleWriter { invocation.writer }

  init(of cache: GitCache, _ invocation: Invocation) {
    self.cache = cache
    self.invocation = invocation
  }

  /// Prints the folder, each repository with its commits and its size, and the sum.
  func show() throws(CacheFault) -> Exit {
    let repositories = try cache.repositories()
    let bytes = repositories.reduce(0) { $0.addingReportingOverflow($1.bytes).partialValue }
    if invocation.isJSON {
      invocation.printJSON(
        Listing(
          folder: cache.folder, bytes: bytes,
          repositories: repositories.map {
            Listing.Repository(
              address: $0.address, folder: $0.name, commits: $0.commits.map(\.text), bytes: $0.bytes)
          }))
      return .success
    }
    writer.print(cache.folder)
    let rows = repositories.map { repository in
      [
        PrintableText.text(repository.address ?? repository.name),
        writer.text(.commits(repository.commits.count)), writer.text(ByteSize.message(repository.bytes)),
      ]
    }
    for line in Columns.lines(rows) { writer.print(line) }
    if repositories.isEmpty { writer.status(.empty) } else { writer.print(writer.text(.total(bytes))) }
    return .success
  }

  /// Deletes what can be deleted, and prints how much that was.
  func clear() throws(CacheFault) -> Exit {
    let cleared = try cache.clear()
    let exit: Exit = cleared.inUse.isEmpty ? .success : .needsAttention
    if invocation.isJSON {
      invocation.printJSON(
        Deletion(folder: cache.folder, bytes: cleared.bytes, commits: cleared.commits, inUse: cleared.inUse))
      return exit
    }
    if cleared.bytes == 0, cleared.inUse.isEmpty {
      writer.status(.empty)
    } else {
      writer.printUnlessQuiet(writer.text(.deleted(cleared.commits, cleared.bytes)))
    }
    for address in cleared.inUse { writer.warn(.inUse(address)) }
    return exit
  }

  /// The keys of the answers.
  static var answers: [any AnswerBody.Type] { [Listing.self, Deletion.self] }

  private struct Listing: AnswerBody {
    struct Repository: Codable, DescribedKeys {
      /// nil for a folder that an earlier version made.
      let address: String?
      let folder: String
      let commits: [String]
      let bytes: Int

      static let keyTexts = [
        "address": "The address of the repository; not there if an earlier version cached it.",
        "folder": "The name of its folder in the cache.",
        "commits": "The commits that are cached.",
        "bytes": "How many bytes they have.",
      ]
    }
    let folder: String
    let bytes: Int
    let repositories: [Repository]

    static let keyTexts = [
      "folder": "The folder of the cache, as an absolute path.",
      "bytes": "How many bytes the cache has.",
      "repositories": "What is cached of each repository.",
    ]
  }

  private struct Deletion: AnswerBody {
    let folder: String
    let bytes: Int
    let commits: Int
    let inUse: [String]

    static let keyTexts = [
      "folder": "The folder of the cache, as an absolute path.",
      "bytes": "How many bytes were deleted.",
      "commits": "How many commits were deleted.",
      "inUse": "The repositories that were not deleted, because another process uses them.",
    ]
  }
}

extension Message {
  fileprivate static let empty = Message("cache.empty", "the cache is empty")
  fileprivate static func commits(_ count: Int) -> Message {
    Message("cache.commits", "{count} commits", one: "1 commit", ["count": .number(count)])
  }
  fileprivate static func total(_ bytes: Int) -> Message {
    Message("cache.total", "total: {size}", ["size": .message(ByteSize.message(bytes))])
  }
  fileprivate static func deleted(_ count: Int, _ bytes: Int) -> Message {
    Message(
      "cache.deleted", "deleted {count} commits, {size}", one: "deleted 1 commit, {size}",
      ["count": .number(count), "size": .message(ByteSize.message(bytes))])
  }
  fileprivate static func inUse(_ address: String) -> Message {
    Message(
      "cache.in-use", "{address} was not deleted, because another process uses it\nrun again when that has ended",
      ["address": .text(PrintableText.text(address))])
  }
}
