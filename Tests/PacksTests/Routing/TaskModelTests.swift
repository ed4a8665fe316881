import TaskWording
import Testing

struct TaskModelTests {
  /// Tasks of two skills and of none, in two languages.
  private static let tasks: [LabeledTask] = [
    ("brew", ["boil water for tea", "the kettle boils too long", "water is boiling over", "calentar agua para el té"]),
    ("wash", ["wash the cups", "cups are dirty after lunch", "who washes dirty spoons", "lavar las tazas sucias"]),
    (nil, ["rename this variable", "rename the file", "what is a monad", "rename a test"]),
  ].flatMap { skill, texts in texts.map { LabeledTask(skill: skill, text: $0) } }

  private static func model(_ text: String) -> TaskModel? { TaskModel(Array(text.utf8)) }

  /// The name with the most evidence.
  private static func best(_ task: String, _ model: TaskModel) -> String {
    let evidence = model.evidence(TaskWords(task))
    return model.names.indices.max { evidence[$0] < evidence[$1] }.map { model.names[$0] } ?? ""
  }

  @Test func `a task leads to the skill whose tasks have its words, their other endings, and their parts`() throws {
    let model = try #require(Self.model(TaskModel.text(learnedFrom: Self.tasks)))
    #expect(model.names == ["brew", "none", "wash"])
    #expect(Self.best("boiled water", model) == "brew")
    #expect(Self.best("the dishwasher left dirty cups", model) == "wash")
    #expect(Self.best("tazas sucias", model) == "wash")
    #expect(Self.best("renaming a folder", model) == "none")
  }

  @Test func `the same tasks give the same text, and a word of one task alone is left out`() throws {
    let text = try TaskModel.text(learnedFrom: Self.tasks)
    #expect(try TaskModel.text(learnedFrom: Self.tasks) == text)
    #expect(text.contains("\n=rename\t"))
    #expect(!text.contains("\n=monad\t"))
  }

  @Test func `a task without a known word speaks for no skill`() throws {
    let model = try #require(Self.model(TaskModel.text(learnedFrom: Self.tasks)))
    let evidence = model.evidence(TaskWords("xyzzy 冰"))
    #expect(evidence == model.evidence(TaskWords("")))
    #expect(evidence.allSatisfy { $0 < TaskModel.decided })
  }

  @Test func `a text that is no model is refused, and a damaged one crashes nothing`() throws {
    let text = try TaskModel.text(learnedFrom: Self.tasks)
    for other in ["", "cairn task model 1\n", text.replacing("cairn", with: "tea"), "cairn task model 2\n-1\n"] {
      #expect(Self.model(other) == nil)
    }
    for (number, _) in text.utf8.enumerated() {
      var bytes = Array(text.utf8)
      bytes[number] = UInt8(truncatingIfNeeded: number &* 31)
      let evidence = TaskModel(bytes)?.evidence(TaskWords("boil the cups"))
      #expect(evidence?.isEmpty != true)
      _ = TaskModel(Array(bytes.prefix(number)))?.evidence(TaskWords("boil the cups"))
    }
  }

  @Test func `more skills than a model can name are refused`() {
    let tasks = (0..<100).map { LabeledTask(skill: "skill-\($0)", text: "task \($0)") }
    #expect(throws: TaskModel.TooManySkills.self) { try TaskModel.text(learnedFrom: tasks) }
  }
}
