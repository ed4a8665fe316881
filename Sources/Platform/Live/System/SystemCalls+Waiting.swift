internal import Dispatch

extension SystemCalls {
  /// Waits, without a thread and without a timer, until a descriptor can be read. Throws when the task is cancelled. The
  /// descriptor must stay open until it returns.
  static func waitUntilReadable(_ descriptor: Int32) async throws {
    // Dispatch allows any thread to cancel a source.
    nonisolated(unsafe) let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setEventHandler { source.cancel() }
        // Called once, whoever cancels it, and after it the descriptor is no longer looked at.
        source.setCancelHandler { continuation.resume() }
        source.activate()
      }
    } onCancel: {
      source.cancel()
    }
    try Task.checkCancellation()
  }

  /// The same for so many seconds at most.
  static func waitUntilReadable(_ descriptor: Int32, seconds: Double) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await waitUntilReadable(descriptor) }
      group.addTask { try await Task.sleep(for: .seconds(seconds)) }
      try await group.next()
      group.cancelAll()
    }
  }
}
