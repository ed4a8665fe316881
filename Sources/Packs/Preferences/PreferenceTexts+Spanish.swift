extension PreferenceTexts {
  static let spanish = PreferenceTexts(
    reportLanguage: "**Informes.** Escribe las respuestas y los informes en el idioma `{tag}`.",
    codeLanguage: "**Código.** Escribe los comentarios, los nombres y los mensajes de commit en el idioma `{tag}`.",
    verbosity: [
      .brief: "**Extensión.** Responde con brevedad: primero el resultado y nada que el lector no necesite.",
      .detailed: "**Extensión.** Responde con detalle: motivos, alternativas y lo que se comprobó.",
    ],
    commitStyle: [
      .conventional:
        "**Commits.** Escribe los mensajes de commit como Conventional Commits, por ejemplo `fix: …` y `feat: …`.",
      .imperative: "**Commits.** Empieza el mensaje de commit con un verbo en imperativo y sin un tipo como `fix:`.",
      .history: "**Commits.** Escribe los mensajes de commit como los veinte últimos de `git log`.",
    ],
    testPolicy: [
      .first: "**Pruebas.** Antes de escribir código, escribe la prueba que falla sin él.",
      .together: "**Pruebas.** Cambia las pruebas junto con el comportamiento que prueban.",
      .request: "**Pruebas.** Escribe pruebas nuevas solo si se piden; ejecuta las que existen después de cada cambio.",
    ],
    questions: [
      .ask: "**Preguntas.** Si algo no está claro, pregunta antes de empezar.",
      .assume:
        "**Preguntas.** Si algo no está claro, toma el significado más probable, sigue y nómbralo en el informe.",
    ],
    note: "**Nota.** {note}")
}
