/// What the machine gives a process too little of for Cairn to work: told before anything is begun, since libraries
/// that cannot have it may wait forever.
package enum Shortage: Sendable, Hashable {
  /// Open files (`RLIMIT_NOFILE`).
  case descriptors(needed: Int)
  /// Threads (`RLIMIT_NPROC`, or memory for them).
  case threads(needed: Int)
}
