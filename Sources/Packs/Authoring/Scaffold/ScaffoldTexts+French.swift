extension ScaffoldTexts {
  static let french = ScaffoldTexts(
    description:
      "dites en une phrase ce que fait ce skill et quel est son résultat. À utiliser quand une tâche en a besoin : écrivez ici les mots de ces tâches.",
    sections: [
      "purpose": Section("Objectif", "dites en deux phrases ce que ce skill permet et quel est son résultat"),
      "use-when": Section(
        "Quand l'utiliser", "énumérez les situations, et les mots d'une demande, auxquels ce skill convient"),
      "do-not-use-when": Section(
        "Quand ne pas l'utiliser",
        "énumérez les tâches qui se ressemblent mais relèvent d'un autre skill, et nommez-le"),
      "required-inputs": Section(
        "Éléments requis", "énumérez ce dont l'agent a besoin avant de commencer, et où il le trouve"),
      "preconditions": Section(
        "Préconditions", "énumérez ce qui doit être vrai avant la première étape, et comment le vérifier"),
      "allowed-edits": Section(
        "Modifications autorisées",
        "dites quels fichiers l'agent peut modifier, et lesquels il ne doit pas modifier"),
      "procedure": Section(
        "Procédure", "numérotez les étapes : quoi ouvrir ou exécuter, et à quoi comparer le résultat"),
      "postconditions": Section("Postconditions", "énumérez ce qui est vrai quand le travail est terminé"),
      "verification": Section(
        "Vérification", "indiquez les commandes qui le prouvent, et les résultats attendus"),
      "failure-handling": Section(
        "En cas d'échec",
        "dites pour chaque étape qui peut échouer s'il faut arrêter, annuler ou demander, et quoi signaler"),
      "output-format": Section(
        "Format de sortie", "montrez la forme du rapport par lequel l'agent termine"),
    ],
    otherSection: "dites ce qui va dans cette section",
    summary: "dites en deux phrases ce que l'agent obtient avec ce skill, et comment il sait qu'il a terminé",
    steps: Section("Étapes", "numérotez les étapes : quoi ouvrir ou exécuter, et à quoi comparer le résultat"),
    limits: Section("Limites", "dites ce que l'agent ne doit pas modifier, et quand il s'arrête pour demander"),
    readReference: "Lisez {link} pour les détails dont seules certaines tâches ont besoin.",
    runScript: "Exécutez {link} avec le chemin du fichier à vérifier ; son code de sortie est le résultat.",
    fillAsset: "Remplissez {link}.",
    reference: Section(
      "Détails", "écrivez ce dont seules certaines tâches ont besoin, pour que SKILL.md reste court"),
    scriptPurpose: "dites ce que fait ce script",
    usage: "Utilisation",
    asset: Section("Rapport", "écrivez le texte que l'agent remplit, avec un nom entre accolades pour chaque trou"),
    shortDescription: "dites en quelques mots ce que fait ce skill",
    prompt: "Utilisez {skill} pour cette tâche.")
}
