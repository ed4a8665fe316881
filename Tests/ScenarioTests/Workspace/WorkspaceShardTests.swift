import Foundation
import TestSupport
import Testing

/// `workspace matrix` and `workspace merge`.
@Suite(.timeLimit(.minutes(30)))
struct WorkspaceShardTests {
  /// Repositories with from one to nineteen documents.
  private func machine() throws -> TestMachine {
    let machine = try TestMachine(hasGit: false)
    for number in 0..<19 {
      let place = "work/repository-\(number)"
      for document in 0...number {
        try machine.folder.write(["\(place)/docs/page-\(document).md": .text("# Page\n\nText \(document).\n")])
      }
      try machine.git("init", "--quiet", "--initial-branch=main", in: place)
    }
    return machine
  }

  private func shards(_ machine: TestMachine, _ count: Int) async throws -> [[String: Any]] {
    let run = await machine.cairn("workspace", "matrix", "--shards", "\(count)", "--format", "json", in: "work")
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run)")
    return try #require(answer["shards"] as? [[String: Any]])
  }

  @Test(arguments: [1, 2, 4, 7]) func `every repository is in one shard, and the longest is near the mean`(count: Int)
    async throws
  {
    let shards = try await shards(try machine(), count)
    let names = shards.flatMap { $0["repositories"] as? [String] ?? [] }
    #expect(names.sorted() == (0..<19).map { "repository-\($0)" }.sorted())
    let costs = shards.compactMap { $0["cost"] as? Int }
    let mean = Double(costs.reduce(0, +)) / Double(count)
    #expect(Double(costs.max() ?? 0) <= 1.1 * mean, "\(costs)")
  }

  @Test func `more shards than repositories are empty ones, and their jobs are left out`() async throws {
    let machine = try machine()
    #expect(try await shards(machine, 30).filter { ($0["repositories"] as? [String])?.isEmpty == false }.count == 19)
    let run = await machine.cairn("workspace", "matrix", "--shards", "30", "--format", "github", in: "work")
    #expect(run.output.split(separator: "\n").count == 1)
    let matrix = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]]
    #expect(matrix?["include"]?.count == 19, "\(run)")
  }

  @Test func `the joined reports of the shards are the report of the whole`() async throws {
    let machine = try machine()
    var files: [String] = []
    for shard in try await shards(machine, 3) {
      let names = try #require(shard["repositories"] as? [String])
      let number = try #require(shard["number"] as? Int)
      try machine.folder.write(["work/list-\(number).txt": .text(names.joined(separator: "\n"))])
      let run = await machine.cairn(
        "workspace", "doctor", "--list", "list-\(number).txt", "--format", "json", "--output", "shard-\(number).json",
        in: "work")
      #expect(run.code == 0 && run.output.isEmpty, "\(run)")
      files.append("shard-\(number).json")
    }
    let whole = await machine.cairn("workspace", "doctor", "--format", "json", in: "work")
    let merged = await machine.cairn(["workspace", "merge", "--format", "json"] + files, in: "work")
    #expect(
      merged.output.replacingOccurrences(of: "workspace merge", with: "")
        == whole.output.replacingOccurrences(
          of: "workspace doctor", with: ""))
    let missing = await machine.cairn(["workspace", "merge", "--shards", "3"] + files.dropLast(), in: "work")
    #expect(missing.code == 2 && missing.errors.contains("there are 2 reports, and --shards says 3"), "\(missing)")
    let twice = await machine.cairn("workspace", "merge", files[0], files[0], in: "work")
    #expect(twice.code == 2 && twice.errors.contains("is also in shard-1.json"), "\(twice)")
  }

  @Test func `what is not a report is refused`() async throws {
    let machine = try machine()
    let list = await machine.cairn("workspace", "list", "--format", "json", "--output", "list.json", in: "work")
    let doctor = await machine.cairn("workspace", "doctor", "--format", "json", "--output", "doctor.json", in: "work")
    #expect(list.code == 0 && doctor.code == 0)
    try machine.folder.write([
      "work/empty.json": .text(""), "work/deep.json": .text(String(repeating: "[", count: 100_000)),
      "work/other.json": .text("{\"schema\": 2}"),
    ])
    for file in ["empty.json", "deep.json", "other.json", "repository-0", "nothing.json"] {
      let run = await machine.cairn("workspace", "merge", file, in: "work")
      #expect([2, 64].contains(run.code) && run.errors.contains("error: \(file)"), "\(run)")
    }
    let mixed = await machine.cairn("workspace", "merge", "list.json", "doctor.json", in: "work")
    #expect(mixed.code == 2 && mixed.errors.contains("`cairn workspace doctor`"), "\(mixed)")
  }

  @Test func `the jobs of each service name their repositories so that a shell reads them`() async throws {
    let machine = try TestMachine(hasGit: false)
    for name in ["it's $HOME", "plain"] {
      try machine.folder.write(["work/\(name)": .folder])
      try machine.git("init", "--quiet", in: "work/\(name)")
    }
    let gitlab = await machine.cairn("workspace", "matrix", "--shards", "1", "--format", "gitlab", in: "work")
    let jobs = try #require(
      try JSONSerialization.jsonObject(with: Data(gitlab.output.utf8)) as? [String: [String: Any]])
    let script = try #require((jobs["cairn-1"]?["script"] as? [String])?.first)
    let printed = try machine.folder.run(["sh", "-c", script.components(separatedBy: " | ")[0]], in: "work")
    #expect(printed == "it's $HOME\nplain\n")
    let buildkite = await machine.cairn("workspace", "matrix", "--shards", "1", "--format", "buildkite", in: "work")
    let pipeline = try #require(
      try JSONSerialization.jsonObject(with: Data(buildkite.output.utf8)) as? [String: [[String: Any]]])
    let steps = try #require(pipeline["steps"])
    #expect(
      (steps[0]["command"] as? String)?.contains("$$HOME") == true && steps[1].keys.contains("wait"), "\(buildkite)")
  }
}
