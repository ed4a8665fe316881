import Testing
import Vocabulary

@Suite struct PartitioningIndexTests {
  @Test(arguments: 0..<20)
  func `the first element that fits is found in an array and in a slice of it`(_ count: Int) {
    let numbers = Array(0..<count)
    for limit in 0...count {
      #expect(numbers.partitioningIndex { $0 >= limit } == limit)
      let slice = numbers[(limit / 2)...]
      #expect(slice.partitioningIndex { $0 >= limit } == limit)
      #expect(slice.partitioningIndex { _ in true } == limit / 2)
      #expect(slice.partitioningIndex { _ in false } == count)
    }
  }

  @Test func `the number of questions grows with the logarithm`() {
    var asked = 0
    let found = (0..<1_000_000).partitioningIndex { number in
      asked += 1
      return number >= 765_432
    }
    #expect(found == 765_432)
    #expect(asked <= 20)
  }
}
