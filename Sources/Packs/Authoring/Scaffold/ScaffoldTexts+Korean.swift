extension ScaffoldTexts {
  static let korean = ScaffoldTexts(
    description:
      "이 스킬이 무엇을 하고 결과가 무엇인지 한 문장으로 쓰세요. 어떤 작업에 필요할 때 사용하는지, 그런 요청에 나오는 낱말을 여기에 쓰세요.",
    sections: [
      "purpose": Section("목적", "이 스킬이 이루는 것과 그 결과를 두 문장으로 쓰세요"),
      "use-when": Section("사용 시점", "이 스킬이 맞는 상황과 요청에 나오는 낱말을 나열하세요"),
      "do-not-use-when": Section("사용하지 않을 때", "비슷해 보이지만 다른 스킬에 맞는 작업을 나열하고 그 스킬의 이름을 쓰세요"),
      "required-inputs": Section("필요한 입력", "시작하기 전에 에이전트에게 필요한 것과 그것을 찾을 곳을 나열하세요"),
      "preconditions": Section("전제 조건", "첫 단계 전에 충족되어야 하는 것과 그 확인 방법을 나열하세요"),
      "allowed-edits": Section("허용된 수정 범위", "에이전트가 바꿔도 되는 파일과 바꾸면 안 되는 파일을 쓰세요"),
      "procedure": Section("절차", "단계에 번호를 매기세요: 무엇을 열거나 실행하고 결과를 무엇과 비교하는지"),
      "postconditions": Section("완료 조건", "작업이 끝났을 때 충족되는 것을 나열하세요"),
      "verification": Section("검증", "이를 증명하는 명령과 예상 결과를 쓰세요"),
      "failure-handling": Section("실패 시 대응", "실패할 수 있는 단계마다 멈출지, 되돌릴지, 물어볼지와 보고할 내용을 쓰세요"),
      "output-format": Section("출력 형식", "에이전트가 마지막에 내는 보고의 형식을 보여 주세요"),
    ],
    otherSection: "이 섹션에 들어갈 내용을 쓰세요",
    summary: "에이전트가 이 스킬로 이루는 것과 끝났음을 아는 방법을 두 문장으로 쓰세요",
    steps: Section("단계", "단계에 번호를 매기세요: 무엇을 열거나 실행하고 결과를 무엇과 비교하는지"),
    limits: Section("제한", "에이전트가 바꾸면 안 되는 것과 멈추고 물어볼 때를 쓰세요"),
    readReference: "일부 작업에만 필요한 자세한 내용은 {link} 파일을 읽으세요.",
    runScript: "확인할 파일의 경로와 함께 {link} 파일을 실행하세요. 종료 코드가 결과입니다.",
    fillAsset: "{link} 파일을 채우세요.",
    reference: Section("자세한 내용", "SKILL.md가 짧게 유지되도록 일부 작업에만 필요한 것을 쓰세요"),
    scriptPurpose: "이 스크립트가 하는 일을 쓰세요",
    usage: "사용법",
    asset: Section("보고서", "에이전트가 채울 글을 쓰고 빈칸마다 중괄호 안에 이름을 쓰세요"),
    shortDescription: "이 스킬이 하는 일을 짧게 쓰세요",
    prompt: "이 작업에 {skill} 스킬을 사용하세요.")
}
