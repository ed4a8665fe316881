extension ScaffoldTexts {
  static let spanish = ScaffoldTexts(
    description:
      "di en una frase qué hace esta skill y cuál es su resultado. Úsala cuando una tarea la necesite: escribe aquí las palabras de esas tareas.",
    sections: [
      "purpose": Section("Objetivo", "di en dos frases qué consigue esta skill y cuál es su resultado"),
      "use-when": Section(
        "Cuándo usarla", "enumera las situaciones y las palabras de una petición para las que sirve esta skill"),
      "do-not-use-when": Section(
        "Cuándo no usarla", "enumera las tareas parecidas que corresponden a otra skill, y nómbrala"),
      "required-inputs": Section(
        "Datos necesarios", "enumera lo que el agente necesita antes de empezar y dónde lo encuentra"),
      "preconditions": Section(
        "Precondiciones", "enumera lo que debe cumplirse antes del primer paso y cómo comprobarlo"),
      "allowed-edits": Section(
        "Cambios permitidos", "di qué archivos puede cambiar el agente y cuáles no debe cambiar"),
      "procedure": Section(
        "Procedimiento", "numera los pasos: qué abrir o ejecutar y con qué comparar el resultado"),
      "postconditions": Section("Poscondiciones", "enumera lo que se cumple cuando el trabajo está hecho"),
      "verification": Section("Verificación", "indica los comandos que lo demuestran y los resultados esperados"),
      "failure-handling": Section(
        "Qué hacer ante un fallo",
        "di para cada paso que puede fallar si hay que parar, revertir o preguntar, y qué comunicar"),
      "output-format": Section(
        "Formato del resultado", "muestra la forma del informe con el que termina el agente"),
    ],
    otherSection: "di qué va en esta sección",
    summary: "di en dos frases qué consigue el agente con esta skill y cómo sabe que ha terminado",
    steps: Section("Pasos", "numera los pasos: qué abrir o ejecutar y con qué comparar el resultado"),
    limits: Section("Límites", "di qué no debe cambiar el agente y cuándo se detiene y pregunta"),
    readReference: "Lee {link} para los detalles que solo necesitan algunas tareas.",
    runScript: "Ejecuta {link} con la ruta del archivo que hay que comprobar; su código de salida es el resultado.",
    fillAsset: "Rellena {link}.",
    reference: Section(
      "Detalles", "escribe lo que solo necesitan algunas tareas, para que SKILL.md siga siendo corto"),
    scriptPurpose: "di qué hace este script",
    usage: "Uso",
    asset: Section("Informe", "escribe el texto que el agente rellena, con un nombre entre llaves en cada hueco"),
    shortDescription: "di en pocas palabras qué hace esta skill",
    prompt: "Usa {skill} para esta tarea.")
}
