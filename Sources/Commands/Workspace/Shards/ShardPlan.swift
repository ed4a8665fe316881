internal import Reporting

/// Repositories divided among machines so that all of them take about equally long. The same repositories and costs always
/// give the same shards.
struct ShardPlan {
  /// The repositories of each shard, by their numbers, ascending; no shard is empty unless there are more shards than
  /// repositories.
  let shards: [[Int]]
  /// The cost of each shard.
  let loads: [Int]

  /// Gives each repository, the costliest first, to the shard that has least, and then exchanges repositories with the
  /// fullest shard as long as that makes it less full (Graham 1969, and a local search).
  init(costs: [Int], shards count: Int) {
    var shards = Array(repeating: [Int](), count: count)
    var loads = Array(repeating: 0, count: count)
    let order = costs.indices.sorted { costs[$0] == costs[$1] ? $0 < $1 : costs[$0] > costs[$1] }
    for repository in order {
      guard let least = loads.indices.min(by: { (loads[$0], $0) < (loads[$1], $1) }) else { continue }
      shards[least].append(repository)
      loads[least] += costs[repository]
    }
    for _ in 0..<costs.count {
      guard let full = loads.indices.max(by: { (loads[$0], $1) < (loads[$1], $0) }),
        let (mine, shard, theirs) = Self.exchange(from: full, shards, loads, costs)
      else { break }
      let difference = costs[shards[full][mine]] - (theirs.map { costs[shards[shard][$0]] } ?? 0)
      let moved = shards[full][mine]
      if let theirs {
        shards[full][mine] = shards[shard][theirs]
        shards[shard][theirs] = moved
      } else {
        shards[full].remove(at: mine)
        shards[shard].append(moved)
      }
      loads[full] -= difference
      loads[shard] += difference
    }
    self.shards = shards.map { $0.sorted() }
    self.loads = loads
  }

  /// The move or exchange after which the fuller of two shards is least full; nil if none makes it less full. `theirs` is
  /// nil for a move.
  private static func exchange(
    from full: Int, _ shards: [[Int]], _ loads: [Int], _ costs: [Int]
  ) -> (mine: Int, shard: Int, theirs: Int?)? {
    var best: (mine: Int, shard: Int, theirs: Int?)?
    var bestLoad = loads[full]
    for shard in shards.indices where shard != full {
      for mine in shards[full].indices {
        for theirs in [nil] + shards[shard].indices.map({ Optional($0) }) {
          let difference = costs[shards[full][mine]] - (theirs.map { costs[shards[shard][$0]] } ?? 0)
          let load = max(loads[full] - difference, loads[shard] + difference)
          guard difference > 0, load < bestLoad else { continue }
          bestLoad = load
          best = (mine, shard, theirs)
        }
      }
    }
    return best
  }
}
