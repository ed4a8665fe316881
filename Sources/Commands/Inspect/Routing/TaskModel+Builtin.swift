internal import BuiltinPack
internal import TaskWording

extension TaskModel {
  /// What was learned from tasks of the built-in pack's skills.
  static var builtin: TaskModel? { TaskModel(EmbeddedFile.taskModel.withUTF8Buffer { Array($0) }) }
}
