import Foundation
import Synchronization

/// The threads on which tests run Cairn, and how many run it at once.
///
/// Swift's own pool has one thread for each processor, and a thread that waits for a program or the disk is lost to it
/// meanwhile: with two more, other tests go on. A run that waited among those of a thousand tests that have begun would
/// be told late what its programs printed, so only as many run as there are threads.
package final class WaitingThreads: TaskExecutor {
  package static let shared = WaitingThreads(count: 2 + ProcessInfo.processInfo.activeProcessorCount)

  private struct Runs {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let runs: Mutex<Runs>
  private let jobs = Mutex<[UnownedJob]>([])
  private let jobCount = DispatchSemaphore(value: 0)

  private init(count: Int) {
    runs = Mutex(Runs(free: count))
    for _ in 0..<count { Thread.detachNewThread { self.work() } }
  }

  /// Runs `body` on these threads as soon as one of the runs before it has ended.
  package func run<Value: Sendable>(_ body: @Sendable () async -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      let isFree = runs.withLock { runs in
        guard runs.free > 0 else {
          runs.waiting.append(continuation)
          return false
        }
        runs.free -= 1
        return true
      }
      if isFree { continuation.resume() }
    }
    let value = await withTaskExecutorPreference(self) { await body() }
    let next = runs.withLock { runs -> CheckedContinuation<Void, Never>? in
      if runs.waiting.isEmpty { runs.free += 1 }
      return runs.waiting.isEmpty ? nil : runs.waiting.removeFirst()
    }
    next?.resume()
    return value
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    jobCount.signal()
  }

  private func work() -> Never {
    while true {
      jobCount.wait()
      let job = jobs.withLock { $0.removeFirst() }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
