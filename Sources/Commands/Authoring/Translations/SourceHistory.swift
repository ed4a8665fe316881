internal import Packs
internal import Platform
internal import Vocabulary

/// Finds in git's history the text of a source that a translation was made from.
struct SourceHistory {
  let pack: TranslatedPack
  let git: any Git

  /// A text, and the commit that has it.
  struct Text: Sendable {
    let bytes: [UInt8]
    let commit: HistoricCommit
  }

  /// How many commits that changed a file are searched, and how many of them are read at once.
  private static let limit = 2000
  private static let atOnce = 32

  /// The newest text that has the recorded digest: in the history of the checked out commit, or else of the tags. If
  /// there is none, or if no digest is recorded, the text at the newest commit whose ledger has the recorded revision.
  /// nil if none of it is found.
  func text(of id: String, at source: RelativePath, madeFrom translation: Ledger.Translation) async throws -> Text? {
    if let digest = translation.source {
      for history in [GitHistory.head, .tags] {
        let found = try await newest(source, in: history) { Ledger.digest(ofSource: $0) == digest }
        if let found { return found }
      }
    }
    let recorded = try await newest(pack.ledgerPath, in: .head) { bytes in
      Ledger.read(bytes).ledger?.documents[id]?.revision == translation.revision
    }
    guard let recorded else { return nil }
    let object = GitObject.file(pack.pack.path(source), at: recorded.commit.id)
    let texts = try await git.contents(of: [object], in: root)
    return texts.first?.flatMap { Text(bytes: $0, commit: recorded.commit) }
  }

  /// What became of a translation since its source still had the text that it was made from.
  enum Development {
    /// It is not outdated, or somebody changed it since.
    case current
    /// It is outdated, and as it was then.
    case unchanged
    /// It is outdated, and git's history does not have that text, or is not available.
    case unknown
  }

  /// What became of the translation of a document.
  func development(of id: String, in locale: LocaleTag) async -> Development {
    guard let entry = pack.ledger.documents[id], let made = entry.translations[locale], made.revision < entry.revision,
      let source = pack.files[id, pack.ledger.source], let file = pack.files[id, locale],
      let now = pack.pack.bytes(of: file)
    else { return .current }
    guard let before = try? await text(of: id, at: source, madeFrom: made) else { return .unknown }
    let object = GitObject.file(pack.pack.path(file), at: before.commit.id)
    guard let then = try? await git.contents(of: [object], in: root).first.flatMap({ $0 }) else { return .current }
    return Vocabulary.Text.normalized(then) == Vocabulary.Text.normalized(now) ? .unchanged : .current
  }

  /// Whether the history lacks older commits because the clone was made without them.
  func isShallow() async -> Bool { (try? await git.isShallow(root)) ?? false }

  /// The newest text of a file of the pack that is the one.
  private func newest(
    _ path: RelativePath, in history: GitHistory, where isMeant: ([UInt8]) -> Bool
  ) async throws -> Text? {
    let place = pack.pack.path(path)
    var commits = try await git.commits(changing: place, in: history, of: root, limit: Self.limit)[...]
    while !commits.isEmpty {
      let some = Array(commits.prefix(Self.atOnce))
      commits = commits.dropFirst(some.count)
      let texts = try await git.contents(of: some.map { GitObject.file(place, at: $0.id) }, in: root)
      for (commit, text) in zip(some, texts) {
        if let text, isMeant(text) { return Text(bytes: text, commit: commit) }
      }
    }
    return nil
  }

  private var root: String { pack.pack.root.path }
}
