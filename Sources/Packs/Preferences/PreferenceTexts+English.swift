extension PreferenceTexts {
  static let english = PreferenceTexts(
    reportLanguage: "**Reports.** Write answers and reports in the language `{tag}`.",
    codeLanguage: "**Code.** Write comments, names and commit messages in the language `{tag}`.",
    verbosity: [
      .brief: "**Length.** Answer briefly: the result first, and nothing that the reader does not need.",
      .detailed: "**Length.** Answer in detail: reasons, alternatives, and what was checked.",
    ],
    commitStyle: [
      .conventional:
        "**Commits.** Write commit messages as Conventional Commits, such as `fix: …` and `feat: …`.",
      .imperative: "**Commits.** Begin a commit message with a verb in the imperative and no type such as `fix:`.",
      .history: "**Commits.** Write commit messages like the last twenty of `git log`.",
    ],
    testPolicy: [
      .first: "**Tests.** Before you write code, write the test that fails without it.",
      .together: "**Tests.** Change the tests together with the behavior that they test.",
      .request: "**Tests.** Write new tests only on request; run those that exist after each change.",
    ],
    questions: [
      .ask: "**Questions.** If something is unclear, ask before you start.",
      .assume:
        "**Questions.** If something is unclear, take the most likely meaning, go on, and name it in the report.",
    ],
    note: "**Note.** {note}")
}
