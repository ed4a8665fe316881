/// A resource limit that is too low for Cairn: reported at the start, because libraries may wait forever without the
/// resource.
package enum Shortage: Sendable, Hashable {
  /// Open files (`RLIMIT_NOFILE`).
  case descriptors(needed: Int)
  /// Threads (`RLIMIT_NPROC`, or memory for them).
  case threads(needed: Int)
}
