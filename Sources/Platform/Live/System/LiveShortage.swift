import CPosix

extension Shortage {
  /// Descriptors for the path to a file, for the lock, and for a program with its three pipes and its observers.
  private static let neededDescriptors = 32
  /// Swift's own threads, and those that observe a program.
  private static let neededThreads = 8

  /// What this process lacks at the moment; nil if nothing is missing. Everything that it starts ends before it
  /// returns.
  package static func here() -> Shortage? {
    let descriptors = neededDescriptors
    if (try? SystemCalls.check("open") { cposix_try_descriptors(Int32(descriptors)) }) == nil {
      return .descriptors(needed: descriptors)
    }
    let threads = neededThreads
    if (try? SystemCalls.check("pthread_create") { cposix_try_threads(Int32(threads)) }) == nil {
      return .threads(needed: threads)
    }
    return nil
  }
}
