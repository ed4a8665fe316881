internal import ArgumentParser
internal import Reporting

/// For whom the shards of a workspace are written.
enum MatrixFormat: String, FormatOption {
  case text, json, github, gitlab, buildkite

  static let help = Message(
    "help.workspace-matrix.format",
    "Output format; text by default. github is a matrix for `fromJSON`, gitlab a child pipeline, buildkite a pipeline to upload."
  )
}

/// The jobs of a CI service, one for each shard and one that joins their reports.
struct MatrixText {
  private let shards: [WorkspaceShards.Shard]
  /// The words after `cairn workspace` that each job runs.
  private let command: [String]

  /// Shards without repositories have no job.
  init(_ shards: WorkspaceShards, command: [String]) {
    self.shards = shards.shards.filter { !$0.repositories.isEmpty }
    self.command = command
  }

  /// For GitHub, on one line, because `$GITHUB_OUTPUT` takes one: the workflow has the steps.
  var github: String {
    let jobs = shards.map { shard in
      GitHubJob(
        shard: shard.number, shards: shards.count, repositories: shard.repositories.joined(separator: "\n"))
    }
    return JSONText.line(of: GitHubMatrix(include: jobs))
  }

  /// For GitLab: a child pipeline. JSON is YAML.
  var gitlab: String {
    var jobs: [String: GitLabJob] = [:]
    for shard in shards {
      jobs["cairn-\(shard.number)"] = GitLabJob(
        stage: "test", script: [line(of: shard)],
        artifacts: GitLabJob.Artifacts(paths: [Self.file(of: shard)], when: "always"))
    }
    jobs["cairn-merge"] = GitLabJob(
      stage: ".post", script: [merge], artifacts: GitLabJob.Artifacts(paths: [Self.whole], when: "always"),
      when: "always")
    return JSONText.text(of: jobs)
  }

  /// For Buildkite: steps to pass to `buildkite-agent pipeline upload`. That replaces `$`, and `$$` stands for one.
  var buildkite: String {
    func literal(_ text: String) -> String {
      text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "$$")
    }
    var steps: [BuildkiteStep] = shards.map { shard in
      BuildkiteStep(
        label: "cairn \(shard.number)/\(shards.count)", command: literal(line(of: shard)),
        artifactPaths: Self.file(of: shard))
    }
    steps.append(BuildkiteStep(wait: .some(nil), continueOnFailure: true))
    steps.append(
      BuildkiteStep(
        label: "cairn merge", command: "buildkite-agent artifact download 'cairn-*.json' . && " + literal(merge),
        artifactPaths: Self.whole))
    return JSONText.text(of: BuildkitePipeline(steps: steps))
  }

  private static let whole = "cairn.json"
  private static func file(of shard: WorkspaceShards.Shard) -> String { "cairn-\(shard.number).json" }

  private func line(of shard: WorkspaceShards.Shard) -> String {
    let names = shard.repositories.map { ShellWord.text($0) }.joined(separator: " ")
    let words = command.map { ShellWord.text($0) }.joined(separator: " ")
    return "printf '%s\\n' \(names) | cairn workspace \(words) --list - --format json --output \(Self.file(of: shard))"
  }

  private var merge: String {
    "cairn workspace merge --shards \(shards.count) --output \(Self.whole) --format json cairn-[0-9]*.json"
  }
}

private struct GitHubMatrix: Encodable {
  let include: [GitHubJob]
}

private struct GitHubJob: Encodable {
  let shard: Int
  let shards: Int
  /// One on each line.
  let repositories: String
}

private struct GitLabJob: Encodable {
  let stage: String
  let script: [String]
  let artifacts: Artifacts
  var when: String?

  struct Artifacts: Encodable {
    let paths: [String]
    let when: String
  }
}

private struct BuildkitePipeline: Encodable {
  let steps: [BuildkiteStep]
}

/// A command, or a step that waits for those before it: its key `wait` is null.
private struct BuildkiteStep: Encodable {
  var label: String?
  var command: String?
  var artifactPaths: String?
  var wait: String??
  var continueOnFailure: Bool?

  private enum CodingKeys: String, CodingKey {
    case label, command, wait
    case artifactPaths = "artifact_paths"
    case continueOnFailure = "continue_on_failure"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(label, forKey: .label)
    try container.encodeIfPresent(command, forKey: .command)
    try container.encodeIfPresent(artifactPaths, forKey: .artifactPaths)
    if let wait { try container.encode(wait, forKey: .wait) }
    try container.encodeIfPresent(continueOnFailure, forKey: .continueOnFailure)
  }
}
