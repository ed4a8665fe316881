import Platform
import Testing
import Vocabulary

@testable import Commands

/// What takes the place of git in the language server and in `--since`, and what still reaches git.
@Suite(.timeLimit(.minutes(5)))
struct GitStandInTests {
  /// A type that answers some questions itself, in a state in which it has nothing to add.
  enum StandIn: CaseIterable {
    case remembered, buffered, committedElsewhere, committed

    func on(_ git: any Git) -> any Git {
      switch self {
      case .remembered: RememberedGit(git)
      case .buffered: BufferedGit(git: RememberedGit(git), unsaved: [])
      case .committedElsewhere: Self.committed("/elsewhere", git)
      case .committed: Self.committed("/root", git)
      }
    }

    private static func committed(_ root: String, _ git: any Git) -> any Git {
      let state = CommittedState(root: root, differences: [], listed: [], sizes: [:], contents: [:])
      return CommittedGit(state, ignoring: .sameAsNow, on: git)
    }
  }

  /// A question to git; its outcome as text.
  struct Question: Sendable, CustomTestStringConvertible {
    let testDescription: String
    private let ask: @Sendable (any Git) async throws(GitError) -> Any

    init(_ name: String, _ ask: @escaping @Sendable (any Git) async throws(GitError) -> Any) {
      testDescription = name
      self.ask = ask
    }

    func outcome(_ git: any Git) async -> String {
      do {
        return String(describing: try await ask(git))
      } catch {
        return "throws \(error)"
      }
    }
  }

  private static let paths = [RelativePath(constant: "a/b"), RelativePath(constant: "c")]

  /// All that can be asked, but for `trackedFiles`.
  static let questions: [Question] = [
    Question("workTree") { git throws(GitError) in try await git.workTree(of: "/root/a") as Any },
    Question("gitFolder") { git throws(GitError) in git.gitFolder(of: "/root") as Any },
    Question("ignored") { git throws(GitError) in try await git.ignored([paths[0]], in: "/root") },
    Question("files") { git throws(GitError) in try await git.files(in: "/root") },
    Question("presentFiles") { git throws(GitError) in try await git.presentFiles(in: "/root") },
    Question("repositories") { git throws(GitError) in try await git.repositories(in: "/root") },
    Question("changes") { git throws(GitError) in try await git.changes(in: "/root") },
    Question("commit") { git throws(GitError) in try await git.commit(named: "main", in: "/root") as Any },
    Question("differences") { git throws(GitError) in
      guard let commit = CommitID(String(repeating: "e", count: 40)) else { return "no commit" }
      return try await git.differences(from: commit, in: "/root")
    },
    Question("sizes") { git throws(GitError) in try await git.sizes(of: ["x", "y"], in: "/root") },
    Question("flag") { git throws(GitError) in try await git.flag("core.symlinks", in: "/root") as Any },
    Question("setting") { git throws(GitError) in try await git.setting("user.name", in: "/root") as Any },
    Question("tracked") { git throws(GitError) in try await git.tracked(at: paths, in: "/root") },
    Question("mayBeSparse") { git throws(GitError) in git.mayBeSparse(in: "/root") },
    Question("comparesModes") { git throws(GitError) in try await git.comparesModes(in: "/root") },
    Question("commits, head") { git throws(GitError) in
      try await git.commits(changing: paths[0], in: .head, of: "/root", limit: 3)
    },
    Question("commits, tags") { git throws(GitError) in
      try await git.commits(changing: paths[1], in: .tags, of: "/root", limit: 4)
    },
    Question("isShallow") { git throws(GitError) in try await git.isShallow("/root") },
    Question("tags") { git throws(GitError) in try await git.tags(in: "/root") },
    Question("files at a tag") { git throws(GitError) in try await git.files(atTag: "v1", in: "/root") },
    Question("contents") { git throws(GitError) in try await git.contents(of: ["x", "y"], in: "/root") },
  ]

  @Test(arguments: StandIn.allCases, questions)
  func `a question reaches git as it was asked, and the answer or the error comes back`(
    _ standIn: StandIn, _ question: Question
  ) async {
    for refuses in [false, true] {
      let asked = AnsweringGit(refuses: refuses)
      let below = AnsweringGit(refuses: refuses)
      let expected = await question.outcome(asked)
      #expect(await question.outcome(standIn.on(below)) == expected)
      #expect(below.questions == asked.questions)
      #expect(asked.questions.count == 1)
    }
  }

  @Test func `nothing is known before git has searched the disk, but elsewhere than in the commit's root`() async throws
  {
    for standIn in StandIn.allCases {
      let below = AnsweringGit()
      let tracked = try await standIn.on(below).trackedFiles(in: "/root")
      let isAsked = standIn == .committedElsewhere
      #expect(tracked == (isAsked ? [RelativePath(constant: "tracked")] : nil), "\(standIn)")
      #expect(below.questions == (isAsked ? ["trackedFiles /root"] : []), "\(standIn)")
    }
  }

  @Test func `an editor's check asks again only what is not remembered`() async {
    let remembered = ["workTree", "ignored", "presentFiles", "flag", "tracked", "comparesModes"]
    for standIn in [StandIn.remembered, .buffered] {
      for question in Self.questions {
        let below = AnsweringGit()
        let git = standIn.on(below)
        let first = await question.outcome(git)
        #expect(await question.outcome(git) == first)
        let isRemembered = remembered.contains(question.testDescription)
        #expect(below.questions.count == (isRemembered ? 1 : 2), "\(standIn): \(question.testDescription)")
      }
    }
  }
}
