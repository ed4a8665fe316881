import Packs
import Platform
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Properties of every plan, tested with random histories of the user and the packs.
@Suite struct PlanPropertyTests {
  @Test(arguments: 0..<Rounds.count(60))
  func `an applied plan leaves nothing to do, loses nothing, and can be undone`(seed: Int) throws {
    var history = try History(seed: seed)
    for round in 0..<8 {
      history.letUserWork()
      let wanted = history.wanted()
      let request = history.request()
      let before = history.repository
      let isSync = history.random.chance(1, of: 3)
      let plan = isSync ? try before.sync(request) : try history.planInit(wanted, request)
      let comment = "seed \(seed), round \(round), \(isSync ? "sync" : "init"): \(plan.rows)"
      try history.repository.apply(plan)
      try expectNothingLost(before, plan, history.repository, "\(comment)")
      if plan.steps.contains(where: { $0.note?.key == "plan.base-missing" }) { return }
      let bare = PlanRequest(ignoredFolders: request.ignoredFolders)
      let again = isSync ? try history.repository.sync(bare) : try history.repository.plan(wanted, bare)
      #expect(again.isEmpty, "\(comment), then \(again.rows) \(again.newLock.differences(from: again.oldLock))")
      let sync = try history.repository.sync(bare)
      #expect(sync.isEmpty, "\(comment), then sync \(sync.rows), \(sync.operations.map(\.path))")
      if !plan.isEmpty {
        var back = history.repository
        try back.apply(try back.undo())
        let files = try back.files
        let filesBefore = try before.files
        #expect(files == filesBefore, "\(comment), then undo")
        #expect(back.lock == before.lock, "\(comment), then undo")
      }
      if again.rows.contains(where: { $0.hasPrefix("damaged") }) { return }
    }
  }

  /// Expects each word of the user to be still at its path, or in an operation that is marked to hold it.
  private func expectNothingLost(
    _ before: MemoryRepository, _ plan: Plan, _ after: MemoryRepository, _ comment: Comment
  ) throws {
    let copies = before.lock.links.filter { path, link in
      guard let copy = link.copy, let files = try? before.files else { return false }
      var contents: [RelativePath: Installing.Content] = [:]
      for (file, content) in files {
        guard let rest = file.relative(to: path) else { continue }
        switch content {
        case .file(let bytes, let isExecutable): contents[rest] = .file(bytes, isExecutable: isExecutable)
        case .link(let text): contents[rest] = .link(text)
        case .folder: continue
        }
      }
      return FolderDigest.of(contents) == copy
    }
    for path in try before.files.keys {
      let words = before.words(path)
      if words.isEmpty || copies.keys.contains(where: { path.isWithin($0) }) { continue }
      if plan.operations.contains(where: { $0.path == path && $0.holdsUserBytes }) { continue }
      #expect(words.isSubset(of: after.words(path)), "\(path) lost words: \(comment.rawValue)")
    }
    for (path, content) in try before.files {
      guard case .link(let text) = content, !text.hasPrefix("../../.agents/skills/") else { continue }
      if copies.keys.contains(where: { path.isWithin($0) }) { continue }
      if plan.operations.contains(where: { $0.path == path && $0.holdsUserBytes }) { continue }
      #expect(after[path] == content, "\(path), a link of the user's, is gone: \(comment.rawValue)")
    }
  }
}

extension MemoryRepository {
  /// The words of the user in a file.
  fileprivate func words(_ path: RelativePath) -> Set<Substring> {
    Set((text(path) ?? "").split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("user") })
  }
}

extension SeededGenerator {
  fileprivate mutating func chance(_ parts: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &self) < parts
  }
}

/// A repository, its user, and a pack that changes.
private struct History {
  var repository: MemoryRepository
  var random: SeededGenerator
  private var words = 0
  private let ignoredFolders: Set<RelativePath>

  static let files: [RelativePath] = [
    ".agents/context/A.md", ".agents/context/B.md", ".agents/skills/s/SKILL.md", ".agents/skills/s/scripts/x.sh",
    ".agents/skills/t/SKILL.md",
  ]
  static let places: [RelativePath] =
    files + [
      AgentTargets.index, AgentTargets.routes, ".agents/context/PROJECT.md", ".agents/skills/own/SKILL.md",
      ".agents/skills/s/notes.md", "AGENTS.md", "CLAUDE.md", "docs/AGENTS.md", ".claude/skills/s",
      ".claude/skills/s/SKILL.md", ".claude/skills/t", ".claude/skills/own",
    ]

  init(seed: Int) throws {
    repository = try MemoryRepository()
    random = Rounds.generator(seed)
    ignoredFolders = seed % 5 == 0 ? [".claude/skills"] : []
  }

  private mutating func word() -> String {
    words += 1
    return "user\(words)"
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

  // MARK: The pack

  mutating func wanted() -> Wanted {
    var offers: [TestDocument] = []
    for path in Self.files where random.chance(4, of: 5) {
      let text = "text \(Int.random(in: 0..<3, using: &random))\n"
      let isSkill = path.name == "SKILL.md"
      offers.append(
        .file(
          path, isSkill ? skillText(path.parent?.name ?? "", text) : text,
          isExecutable: path.name == "x.sh" && random.chance(1, of: 2)))
    }
    if random.chance(4, of: 5) {
      offers.append(
        .file(AgentTargets.index, random.chance(1, of: 2) ? indexText : indexText.replacing("Read", with: "Do read")))
    }
    if random.chance(4, of: 5) { offers.append(.routes(random.chance(1, of: 2) ? ["s", "t"] : ["s"])) }
    if random.chance(1, of: 2) { offers.append(.once(".agents/context/PROJECT.md", "fill in\n")) }
    for (id, path, isForAgents) in [
      ("a.root", "AGENTS.md", false), ("a.more", "AGENTS.md", false), ("a.claude", "CLAUDE.md", true),
    ]
      as [(String, RelativePath, Bool)] where random.chance(3, of: 4)
    {
      let body = isForAgents ? "\n@AGENTS.md\n\n" : "\nbody \(Int.random(in: 0..<3, using: &random))\n\n"
      offers.append(.block(id, in: path, body, isForAgents: isForAgents))
    }
    var agents: [String] = []
    if random.chance(3, of: 4) { agents.append("claude") }
    if random.chance(1, of: 4) { agents.append("kiro") }
    return .pack(offers, agents: agents, links: pick([.auto, .link, .copy, .copy]) ?? .auto)
  }

  /// As `init` plans: its choices are the new ones.
  mutating func planInit(_ wanted: Wanted, _ request: PlanRequest) throws -> Plan {
    repository.config.agents = wanted.agents.map(\.name)
    repository.config.links = wanted.links
    return try repository.plan(wanted, request)
  }

  mutating func request() -> PlanRequest {
    var request = PlanRequest(ignoredFolders: ignoredFolders)
    if random.chance(1, of: 4), let path = pick(Self.places + [".agents", ".agents/skills/s"]) {
      request.overwrite = [path]
    }
    if random.chance(1, of: 4) {
      request.restores = true
      if random.chance(1, of: 2), let path = pick(Self.places + [".agents", ".claude"]) { request.restore = [path] }
    }
    return request
  }

  // MARK: The user

  mutating func letUserWork() {
    for _ in 0..<Int.random(in: 0..<5, using: &random) { work() }
  }

  private mutating func work() {
    guard let path = pick(Self.places) else { return }
    switch Int.random(in: 0..<16, using: &random) {
    case 0, 1: put(.text(word() + "\n"), at: path)
    case 2, 3, 4: edit(path) { $0 + "\($1)\n" }
    case 5: edit(path) { text, word in text.replacing("body", with: word) }
    case 6 where random.chance(1, of: 4): edit(path) { text, _ in text.replacing("cairn:end", with: "cairn:begin") }
    case 6: edit(path) { text, _ in text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n") }
    case 7: edit(path) { text, _ in "\u{FEFF}" + text }
    case 8, 9: repository[path] = nil
    case 10: put(.link(to: "nowhere.md"), at: path)
    case 11:
      put(
        .link(to: pick(["AGENTS.md", "CLAUDE.md", "docs/AGENTS.md", "README.md", "../AGENTS.md"]) ?? ""),
        at: random.chance(1, of: 2) ? "AGENTS.md" : "CLAUDE.md")
    case 12:
      if case .file(let bytes, let was) = repository[path] { repository[path] = .file(bytes, isExecutable: !was) }
    case 13:
      if let base = pick((try? repository.bases.sorted()) ?? []) {
        repository[base] = random.chance(1, of: 2) ? nil : "damaged\n"
      }
    case 14: put(.link(to: "../.agents/skills"), at: ".claude/skills")
    default:
      if random.chance(1, of: 3) { repository[pick([".agents", ".claude", ".agents/skills/s"]) ?? ".agents"] = nil }
    }
  }

  private mutating func edit(_ path: RelativePath, _ change: (String, String) -> String) {
    if let text = repository.text(path) { repository[path] = .text(change(text, word())) }
  }

  private mutating func put(_ content: DiskContent, at path: RelativePath) {
    for folder in path.ancestors where repository[folder] != nil && repository[folder] != .folder {
      repository[folder] = nil
    }
    repository[path] = nil
    repository[path] = content
  }
}
