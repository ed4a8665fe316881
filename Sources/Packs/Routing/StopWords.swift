internal import TaskWording

/// Words that connect others, or that every skill uses about itself: they say nothing about the subject of a text.
enum StopWords {
  /// Whether a word of a description, as `TaskWords` returns it, is significant. Words of fewer than four letters are
  /// not; two characters of a script without spaces are.
  static func keep(_ word: String) -> Bool {
    let isSigns = word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
    return (isSigns || word.unicodeScalars.count >= 4) && !words.contains(word)
  }

  /// Of the languages of the built-in pack, without accents.
  private static let words = Set(
    """
    about after again agent agents also another anything because been before being between both cannot could does doing \
    done down each else ever every from gets give given goes have having here into itself just keep kept like made make \
    makes making many more most much must need needs never next none nothing once only other others over same \
    shall should show shows since skill skills some something such sure take takes task tasks than that their them then \
    there these they thing things this those through thus under until upon used user users uses using very want wants \
    were what when where which while whom whose will with within without work works would your yours \
    algo alguna alguno antes aquel aunque cada como comprueba contra cual cuando cualquier debe deben desde despues \
    donde durante ella ellas ellos entre esas esos esta estan estas este esto estos hace hacen hacer hacia hasta \
    mientras mismo misma mucho muchos nada ningun ninguna nuestro nunca otra otras otro otros para pero poco porque \
    puede pueden quien segun sera siempre sino sobre solo tambien tanto tarea tareas tiene tienen toda todas todo todos \
    unas unos usar usala usalo varios \
    afin ainsi alors apres aucun aucune aussi autre autres avant avec avoir cela celle celui cette chaque comme comment \
    contre dans depuis deux doit doivent donc dont elle elles encore entre etre fait faire faut leur leurs lors lorsque \
    mais meme memes moins notre nous parce pendant peut peuvent plus plusieurs pour pourquoi puis quand quel quelle \
    quelque quelques quoi sans sauf sera seul seulement selon sont sous tache taches tous tout toute toutes tres une \
    utilisez votre vous \
    करता करती करते करना करने करें किया किसी केवल क्या क्यों जाता जाती जाते जाना जाने तथा दूसरे द्वारा पहले बाद बिना यदि \
    लिए लेकिन सकता सकती सकते साथ स्किल हुआ हुई हुए होता होती होते होना होने चाहिए इसका इसकी इसके उसका उसकी उसके इसमें जिसमें
    """.split(separator: " ").map { LetterFolding.folded($0) }
  ).union([
    "하는", "하고", "하기", "하며", "하면", "합니", "니다", "습니", "됩니", "있는", "있습", "없는", "때사", "사용", "용하", "하세", "세요", "에서", "으로",
    "에게",
    "부터", "까지", "스킬", "作业", "使用", "用于", "一个", "这个", "那个", "时使", "需要", "可以", "不是", "没有", "什么", "技能", "任务", "如果", "以及",
    "或者",
  ])
}
