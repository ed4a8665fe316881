package import Packs
package import Reporting
internal import Synchronization

/// Remembers the last plan of a run, with everything that it was made of: a run plans again once it has locked the
/// repository, and mostly nothing has changed until then.
package final class PlanMemory: Sendable {
  /// A plan is determined by these values alone.
  private struct Made: Sendable {
    let wanted: Wanted
    let found: Found
    let lock: Lock
    let bases: Bases
    let request: PlanRequest
    let plan: Plan
  }

  private let last = Mutex<Made?>(nil)

  package init() {}

  /// The plan as `Planner.plan` makes it; `compared` is not told of a plan that is remembered.
  package func plan(
    wanted: Wanted, found: Found, lock: Lock, bases: Bases, request: PlanRequest,
    compared: @escaping @Sendable () -> Void = {}
  ) throws(Failure) -> Plan {
    if let made = last.withLock({ $0 }), made.lock == lock, made.request == request, made.bases == bases,
      made.found == found, made.wanted == wanted
    {
      return made.plan
    }
    let plan = try Planner.plan(
      wanted: wanted, found: found, lock: lock, bases: bases, request: request, compared: compared)
    let made = Made(wanted: wanted, found: found, lock: lock, bases: bases, request: request, plan: plan)
    last.withLock { $0 = made }
    return plan
  }
}
