extension Rule {
  /// Whether a rule, by its id, reports violations of a policy. Their severity is that of the policy, and nothing in the
  /// repository suppresses them or turns them off: else a repository could loosen the policy of a machine.
  package static func isAboutPolicy(_ id: String) -> Bool { id.hasPrefix("policy.") }
}
