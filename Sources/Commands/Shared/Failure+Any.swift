internal import Installing
internal import Platform
internal import Reporting
internal import Upgrading

extension Failure {
  /// Whatever stopped a run, as a message.
  init(anyError error: any Error, in invocation: Invocation) {
    switch error {
    case let error as Failure: self = error
    case let error as LocatedTreeError: self.init(error, in: invocation)
    case let error as RefusedStep: self.init(error)
    case let error as TreeError: self.init(error)
    case let error as GitError: self.init(error)
    default: self.init("unexpected", .unexpected(error))
    }
  }
}

extension Message {
  fileprivate static func unexpected(_ error: any Error) -> Message {
    Message(
      "failure.unexpected", "unexpected error: {error}",
      ["error": .text(String(describing: error))])
  }
}
