extension Example {
  /// A file in the folder `evals` of the skill `brew`, next to which is the skill `pour`.
  static func evals(_ text: String, at name: String = "evals.json") -> Example {
    Example(
      at: "skills/brew/evals/\(name)", text,
      beside: ["skills/brew/SKILL.md": skill("brew"), "skills/pour/SKILL.md": skill("pour")])
  }
}
