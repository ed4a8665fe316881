internal import Reporting

/// The shards of a workspace, also in JSON.
struct WorkspaceShards: AnswerBody {
  /// The longest shard, as a part of a thousand more than the mean.
  let imbalance: Int
  let shards: [Shard]

  static let keyTexts = [
    "imbalance": "How much more than the mean the costliest shard has, in thousandths of the mean.",
    "shards": "The shards, in the order of their numbers.",
  ]

  /// The repositories of one machine.
  struct Shard: Codable, Sendable, DescribedKeys {
    /// From 1.
    let number: Int
    let cost: Int
    let documents: Int
    let repositories: [String]

    static let keyTexts = [
      "number": "The number of the shard, from 1.",
      "cost": "How long it will take, in thousandths of a millisecond of the machine of the measurements.",
      "documents": "How many documents are checked.",
      "repositories": "The repositories, as a list for `--list`.",
    ]
  }

  /// Divides repositories with their costs.
  init(_ repositories: [(name: String, cost: RepositoryCost)], count: Int) {
    let plan = ShardPlan(costs: repositories.map { $0.cost.estimate }, shards: count)
    shards = zip(plan.shards, plan.loads).enumerated().map { number, shard in
      Shard(
        number: number + 1, cost: shard.1, documents: shard.0.reduce(0) { $0 + repositories[$1].cost.documents },
        repositories: shard.0.map { repositories[$0].name })
    }
    let (most, sum) = (plan.loads.max() ?? 0, plan.loads.reduce(0) { $0.addingReportingOverflow($1).partialValue })
    let mean = sum / max(1, count)
    imbalance = mean == 0 ? 0 : (most - mean).multipliedReportingOverflow(by: 1000).partialValue / mean
  }
}
