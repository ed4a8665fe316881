import Testing
import Vocabulary

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func `the values are in the order of the elements`(count: Int) {
    let elements = Array(0..<count)
    #expect(elements.concurrentMap { $0 * 2 } == elements.map { $0 * 2 })
  }
}
