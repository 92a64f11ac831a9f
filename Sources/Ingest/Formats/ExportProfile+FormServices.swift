import SurveyModel

extension ExportProfile {
  /// Japanese form services: one header row, one row for each respondent. Few of their exports
  /// are public; what a city's own looks like is said in the definition.
  static let formServices = [
    ExportProfile(
      preset: "logo-form", format: .formService, header: .names([.bracket, .stem]),
      roles: [
        NamedRole(.respondent, "受付番号", "申請番号", "回答番号", "管理番号"),
        NamedRole(.completed, "送信日時", "申請日時", "受付日時", "回答日時"),
        NamedRole(.status, "ステータス", "対応状況", "処理状況"),
        NamedRole(.service, "フォームID", "フォーム名", "アカウント名", "メールアドレス", "担当者", "メモ"),
      ],
      signs: [
        .header(["受付番号", "申請番号", "管理番号"]), .header(["送信日時", "申請日時", "受付日時", "回答日時"]),
      ]),
    ExportProfile(
      preset: "kintone", format: .formService, header: .names([.bracket]),
      roles: [
        NamedRole(.respondent, "レコード番号", "Record number"),
        NamedRole(.completed, "作成日時", "Created datetime"),
        NamedRole(.status, "ステータス", "Status"),
        NamedRole(
          .service, "更新日時", "Updated datetime", "作成者", "Created by", "更新者", "Updated by",
          "作業者", "Assignee"),
      ],
      separator: "\n",
      signs: [.header(["レコード番号", "Record number"])]),
    ExportProfile(
      preset: "web-survey", format: .formService, header: .names([.bracket, .stem]),
      roles: [
        NamedRole(.respondent, "回答ID", "回答者ID", "回答No", "回答No."),
        NamedRole(.started, "回答開始日時", "開始日時"),
        NamedRole(.completed, "回答日時", "回答完了日時", "回答終了日時", "終了日時", "登録日時"),
        NamedRole(.status, "回答状況", "回答ステータス", "ステータス", "状態"),
        NamedRole(
          .service, "IPアドレス", "ユーザーエージェント", "UserAgent", "リファラ", "流入元", "回答デバイス", "端末", "回答時間"),
      ],
      signs: [
        .header(["回答ID", "回答者ID", "回答No", "回答No."]),
        .header(["回答日時", "回答完了日時", "回答終了日時", "終了日時", "登録日時"]),
      ]),
  ]
}
