#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine's clocks, in seconds.
enum SystemClock {
  /// Since 1970; it may be set back.
  static func wall() -> Double { read(CLOCK_REALTIME) }

  /// Since an unspecified moment; it never goes back.
  static func steady() -> Double { read(CLOCK_MONOTONIC) }

  /// Waits.
  static func sleep(milliseconds: Int) {
    let milliseconds = min(max(milliseconds, 0), 1 << 30)
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = nanosleep(&time, nil)
  }

  /// How many seconds local time is ahead of UTC at a time by the wall clock.
  static func offsetFromUTC(at time: Double) -> Int {
    var seconds = time_t(clamping: Int64(exactly: time.rounded(.down)) ?? 0)
    var local = tm()
    return localtime_r(&seconds, &local) == nil ? 0 : Int(local.tm_gmtoff)
  }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
