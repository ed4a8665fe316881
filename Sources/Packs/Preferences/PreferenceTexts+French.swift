extension PreferenceTexts {
  static let french = PreferenceTexts(
    reportLanguage: "**Rapports.** Rédigez les réponses et les rapports dans la langue `{tag}`.",
    codeLanguage: "**Code.** Rédigez les commentaires, les noms et les messages de commit dans la langue `{tag}`.",
    verbosity: [
      .brief: "**Longueur.** Répondez brièvement : le résultat d'abord, et rien dont le lecteur n'a pas besoin.",
      .detailed: "**Longueur.** Répondez en détail : raisons, autres solutions et ce qui a été vérifié.",
    ],
    commitStyle: [
      .conventional:
        "**Commits.** Rédigez les messages de commit selon Conventional Commits, par exemple `fix: …` et `feat: …`.",
      .imperative: "**Commits.** Commencez un message de commit par un verbe à l'impératif, sans type tel que `fix:`.",
      .history: "**Commits.** Rédigez les messages de commit comme les vingt derniers de `git log`.",
    ],
    testPolicy: [
      .first: "**Tests.** Avant d'écrire du code, écrivez le test qui échoue sans lui.",
      .together: "**Tests.** Modifiez les tests en même temps que le comportement qu'ils testent.",
      .request:
        "**Tests.** N'écrivez de nouveaux tests que sur demande ; exécutez ceux qui existent après chaque modification.",
    ],
    questions: [
      .ask: "**Questions.** Si quelque chose n'est pas clair, posez la question avant de commencer.",
      .assume:
        "**Questions.** Si quelque chose n'est pas clair, prenez le sens le plus probable, continuez et indiquez-le dans le rapport.",
    ],
    note: "**Note.** {note}")
}
