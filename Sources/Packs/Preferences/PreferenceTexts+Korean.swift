extension PreferenceTexts {
  static let korean = PreferenceTexts(
    reportLanguage: "**보고.** 답변과 보고는 `{tag}` 언어로 쓰세요.",
    codeLanguage: "**코드.** 주석, 이름, 커밋 메시지는 `{tag}` 언어로 쓰세요.",
    verbosity: [
      .brief: "**길이.** 짧게 답하세요: 결과를 먼저 쓰고, 읽는 사람에게 필요 없는 것은 쓰지 마세요.",
      .detailed: "**길이.** 자세히 답하세요: 이유, 대안, 확인한 것을 쓰세요.",
    ],
    commitStyle: [
      .conventional:
        "**커밋.** 커밋 메시지는 `fix: …`, `feat: …`처럼 Conventional Commits 형식으로 쓰세요.",
      .imperative: "**커밋.** 커밋 메시지는 `fix:` 같은 종류 없이 명령형 동사로 시작하세요.",
      .history: "**커밋.** 커밋 메시지는 `git log`의 최근 스무 개처럼 쓰세요.",
    ],
    testPolicy: [
      .first: "**테스트.** 코드를 쓰기 전에 그 코드가 없으면 실패하는 테스트를 쓰세요.",
      .together: "**테스트.** 테스트는 그것이 확인하는 동작과 함께 바꾸세요.",
      .request: "**테스트.** 새 테스트는 요청받았을 때만 쓰고, 있는 테스트는 변경할 때마다 실행하세요.",
    ],
    questions: [
      .ask: "**질문.** 불분명한 것이 있으면 시작하기 전에 물어보세요.",
      .assume: "**질문.** 불분명한 것이 있으면 가장 그럴듯한 뜻으로 계속하고 보고에 밝히세요.",
    ],
    note: "**메모.** {note}")
}
