/// A time of day as text: `HH:MM:SS`.
enum ClockTime {
  /// `seconds` count from a midnight; whole days are left out.
  static func text(_ seconds: Double) -> String {
    let day = 86_400.0
    let rest = seconds.truncatingRemainder(dividingBy: day)
    let second = Int(clamping: Int64(exactly: (rest < 0 ? rest + day : rest).rounded(.down)) ?? 0)
    return [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }
}
