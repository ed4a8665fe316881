/// The example skill in English, Spanish and French.
extension ExampleSkill {
  static let english = ExampleSkill(
    description:
      "Writes a bug report that another person can reproduce, with the steps, the expected result, the actual result and the versions involved. Use when a bug is to be reported, or when a report lacks what is needed to reproduce it. Does not fix the bug.",
    body: """
      # Bug report

      Write a report with which a person who has never seen the bug can reproduce it.

      ## Steps

      1. Reproduce the bug yourself. If that fails, say so at the top of the report.
      1. Reduce it: remove files, options and data until the bug disappears with one step less.
      1. Write the report in the form below. Quote commands and messages exactly, not in your own words.
      1. Remove passwords, keys and names of customers from all that you quote.

      ## Form

      - **Title**: what happens and where, in one sentence.
      - **Steps**: numbered, each with its command or click, from a clean state.
      - **Expected** and **actual**: one sentence for each, then the exact output.
      - **Versions**: of the program, its dependencies and the system.
      - **Frequency**: always, or how many times in ten attempts.

      ## Limits

      - One report for one bug. If you notice another one, write another report.
      - A guess about the cause is marked as a guess.
      - If the steps delete or send something, stop and ask first.

      """,
    terms: ["bug report", "report a bug", "reproduce a bug"])

  static let spanish = ExampleSkill(
    description:
      "Redacta un informe de error que otra persona puede reproducir, con los pasos, el resultado esperado, el obtenido y las versiones. Úsala cuando haya que informar de un error o cuando a un informe le falte lo necesario para reproducirlo. No corrige el error.",
    body: """
      # Informe de error

      Redacta un informe con el que pueda reproducir el error una persona que nunca lo ha visto.

      ## Pasos

      1. Reproduce el error tú mismo. Si no lo consigues, dilo al principio del informe.
      1. Redúcelo: quita archivos, opciones y datos hasta que el error desaparezca con un paso menos.
      1. Escribe el informe con la forma de abajo. Cita los comandos y los mensajes tal cual, no con tus palabras.
      1. Elimina contraseñas, claves y nombres de clientes de todo lo que cites.

      ## Forma

      - **Título**: qué ocurre y dónde, en una frase.
      - **Pasos**: numerados, cada uno con su comando o su clic, desde un estado limpio.
      - **Esperado** y **obtenido**: una frase para cada uno y después la salida exacta.
      - **Versiones**: del programa, de sus dependencias y del sistema.
      - **Frecuencia**: siempre, o cuántas veces de cada diez intentos.

      ## Límites

      - Un informe por error. Si encuentras otro, escribe otro informe.
      - Una suposición sobre la causa se marca como suposición.
      - Si los pasos borran o envían algo, detente y pregunta antes.

      """,
    terms: ["informe de error", "informar de un error", "reproducir un error"])

  static let french = ExampleSkill(
    description:
      "Rédige un rapport de bug qu'une autre personne peut reproduire, avec les étapes, le résultat attendu, le résultat obtenu et les versions. À utiliser quand un bug doit être signalé, ou quand il manque à un rapport de quoi le reproduire. Ne corrige pas le bug.",
    body: """
      # Rapport de bug

      Rédigez un rapport qui permet à une personne qui n'a jamais vu le bug de le reproduire.

      ## Étapes

      1. Reproduisez le bug vous-même. Si vous n'y arrivez pas, dites-le au début du rapport.
      1. Réduisez-le : retirez des fichiers, des options et des données jusqu'à ce que le bug disparaisse avec une étape de moins.
      1. Écrivez le rapport sous la forme ci-dessous. Citez les commandes et les messages tels quels, sans les reformuler.
      1. Retirez les mots de passe, les clés et les noms de clients de tout ce que vous citez.

      ## Forme

      - **Titre** : ce qui se passe et où, en une phrase.
      - **Étapes** : numérotées, chacune avec sa commande ou son clic, à partir d'un état propre.
      - **Attendu** et **obtenu** : une phrase pour chacun, puis la sortie exacte.
      - **Versions** : du programme, de ses dépendances et du système.
      - **Fréquence** : toujours, ou combien de fois sur dix essais.

      ## Limites

      - Un rapport par bug. Si vous en remarquez un autre, écrivez un autre rapport.
      - Une hypothèse sur la cause est présentée comme une hypothèse.
      - Si les étapes suppriment ou envoient quelque chose, arrêtez-vous et demandez d'abord.

      """,
    terms: ["rapport de bug", "signaler un bug", "reproduire un bug"])
}
