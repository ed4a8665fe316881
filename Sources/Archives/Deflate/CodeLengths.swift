/// The lengths of the best prefix codes in which no code is longer than a limit, by the package-merge algorithm
/// (Larmore and Hirschberg, 1990).
///
/// Symbols with equal counts are taken in their order, so that equal counts give equal lengths everywhere.
enum CodeLengths {
  /// The length of each symbol's code in bits; 0 for a symbol with a count of 0. A single symbol gets a code of one bit.
  /// `limit` must allow a code for each symbol.
  static func lengths(of counts: [Int], limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let leaves = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    guard leaves.count > 1 else {
      for symbol in leaves { lengths[symbol] = 1 }
      return lengths
    }
    var nodes = leaves.map { Node(weight: counts[$0], symbol: $0, parts: nil) }
    let leafNumbers = Array(nodes.indices)
    var row = leafNumbers
    for _ in 1..<limit {
      var packages: [Int] = []
      for index in stride(from: 0, to: row.count - 1, by: 2) {
        let (one, two) = (row[index], row[index + 1])
        packages.append(nodes.count)
        nodes.append(Node(weight: nodes[one].weight + nodes[two].weight, symbol: nil, parts: (one, two)))
      }
      row = merged(leafNumbers, packages, nodes)
    }
    // Every time that a symbol is in one of the cheapest packages, its code is one bit longer.
    var open = Array(row.prefix(2 * leaves.count - 2))
    while let number = open.popLast() {
      if let symbol = nodes[number].symbol { lengths[symbol] += 1 }
      if let parts = nodes[number].parts { open += [parts.0, parts.1] }
    }
    return lengths
  }

  private struct Node {
    let weight: Int
    /// Of a leaf.
    let symbol: Int?
    /// Of a package.
    let parts: (Int, Int)?
  }

  /// Both lists by weight; of equal weights, the leaf first.
  private static func merged(_ leaves: [Int], _ packages: [Int], _ nodes: [Node]) -> [Int] {
    var row: [Int] = []
    row.reserveCapacity(leaves.count + packages.count)
    var next = 0
    for leaf in leaves {
      while next < packages.count, nodes[packages[next]].weight < nodes[leaf].weight {
        row.append(packages[next])
        next += 1
      }
      row.append(leaf)
    }
    return row + packages[next...]
  }
}
