/// Hears how long git waits for a server, and how much it has received, so that a user can be told.
package protocol RemoteWatch: Sendable {
  /// Called a few times a second while git talks to a server, from any thread. `bytes` are those received so far;
  /// git is ended when `seconds` reach `limit`.
  func waits(for address: RemoteAddress, bytes: Int, seconds: Double, limit: Double)
  /// Called once after git has ended, whether or not `waits` was called.
  func ends(_ address: RemoteAddress)
}
