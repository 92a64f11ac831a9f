import SurveyModel

extension ExportProfile {
  /// Every known way of exporting. Of several that a file could be, the one with most signs is
  /// taken, and of these the first.
  static let presets: [ExportProfile] =
    googleForms + microsoftForms + surveyMonkey + qualtrics + limeSurvey + kobo + redcap
    + [kouchouAI, rawData, paperScan] + formServices

  /// A file of which nothing is known.
  static let plain = ExportProfile(preset: "plain", format: .plain)

  /// What a definition may choose by name.
  static var presetNames: [String] { presets.map(\.preset) }

  private static let timestamps = ["Timestamp", "タイムスタンプ", "Marca temporal"]

  private static let googleForms = [
    // Through Sheets: `, ` between marks, and no sign of it but the name of the first column.
    ExportProfile(
      preset: "google-forms", format: .googleForms, header: .names([.bracket]),
      roles: googleRoles, separator: ",", signs: [.firstHeader(timestamps)]),
    // Downloaded from the form itself: the time zone behind the time.
    ExportProfile(
      preset: "google-forms-csv", format: .googleForms, header: .names([.bracket]),
      roles: googleRoles, separator: ";",
      signs: [.firstHeader(timestamps), .firstColumnWith("GMT")]),
  ]

  private static let googleRoles = [
    NamedRole(.completed, "Timestamp", "タイムスタンプ", "Marca temporal"),
    NamedRole(
      .service, "Email Address", "Username", "メールアドレス", "ユーザー名", "スコア", "Score",
      "Total score"),
  ]

  private static let microsoftForms = [
    ExportProfile(
      preset: "microsoft-forms", format: .microsoftForms, header: .names([.bracket]),
      roles: [
        NamedRole(.respondent, "ID"),
        NamedRole(.started, "Start time", "開始時刻"),
        NamedRole(.completed, "Completion time", "完了時刻"),
        NamedRole(
          .service, "Email", "メール", "Name", "名前", "Last modified time", "最終変更時刻",
          "Language", "言語", "Total points", "Quiz feedback", "Grade posted time", "合計点",
          "クイズのフィードバック", "成績が投稿された時刻"),
      ],
      separator: ";",
      signs: [
        .header(["Start time", "開始時刻"]), .header(["Completion time", "完了時刻"]),
      ])
  ]

  private static let surveyMonkeyRoles = [
    NamedRole(.respondent, "Respondent ID", "RespondentID", "回答者ID", "回答者 ID"),
    NamedRole(.started, "Start Date", "開始日"),
    NamedRole(.completed, "End Date", "終了日"),
    NamedRole(
      .service, "Collector ID", "CollectorID", "コレクターID", "IP Address", "IPアドレス",
      "Email Address", "メールアドレス", "First Name", "名", "Last Name", "姓", "Custom Data 1",
      "カスタムデータ1"),
  ]

  /// Below a question that is answered in one column.
  static let wholeAnswers = [
    "Response", "Open-Ended Response", "回答", "自由回答", "自由形式の回答", "自由記述", "記述回答",
  ]

  private static let otherPlease = [
    "Other (please specify)", "Other (please specify):", "Other, please specify",
    "その他（具体的に）", "その他（具体的にご記入ください）", "その他（ご記入ください）",
    "その他 (具体的に記入してください)",
  ]

  private static let surveyMonkey = [0, 1].map { numbers in
    ExportProfile(
      preset: numbers == 0 ? "surveymonkey" : "surveymonkey-numbered", format: .surveyMonkey,
      header: .questionThenPart(numbers: numbers), roles: surveyMonkeyRoles,
      otherHeaders: otherPlease,
      signs: [.cell(row: 1, wholeAnswers), .mergedQuestions]
        + (numbers == 0 ? [] : [.digits(row: 2)]))
  }

  private static let qualtrics = [
    ExportProfile(
      preset: "qualtrics", format: .qualtrics, header: .importIdentifiers, roles: qualtricsRoles,
      rowRules: qualtricsRows, signs: [.cellBeginning(row: 2, "{\"ImportId\"")]),
    ExportProfile(
      preset: "qualtrics-legacy", format: .qualtrics, header: .namesThenWordings,
      roles: qualtricsRoles, rowRules: qualtricsRows,
      signs: [.cell(row: 1, ["ResponseID", "ResponseId"]), .cell(row: 1, ["Finished"])]),
  ]

  /// By their identifiers, since their names follow the language of whoever exports.
  private static let qualtricsRoles = [
    NamedRole(.respondent, "_recordId", "ResponseId", "ResponseID"),
    NamedRole(.started, "startDate", "StartDate"),
    NamedRole(.completed, "endDate", "EndDate"),
    NamedRole(.status, "status", "Status", "finished", "Finished"),
    NamedRole(
      .service, "ipAddress", "IPAddress", "progress", "Progress", "duration",
      "Duration (in seconds)", "recordedDate", "RecordedDate", "recipientLastName",
      "RecipientLastName", "recipientFirstName", "RecipientFirstName", "recipientEmail",
      "RecipientEmail", "externalDataReference", "ExternalReference", "ExternalDataReference",
      "locationLatitude", "LocationLatitude", "locationLongitude", "LocationLongitude",
      "LocationAccuracy", "distributionChannel", "DistributionChannel", "userLanguage",
      "UserLanguage", "ResponseSet", "Name", "EmailAddress"),
  ]

  private static let qualtricsRows = [
    RowRule(
      reason: .preview, columns: ["status", "Status"],
      values: [
        "1", "2", "9", "17", "Survey Preview", "Survey Test", "Spam Survey Preview",
        "Offline Survey Preview",
      ]),
    RowRule(
      reason: .unfinished, columns: ["finished", "Finished"],
      values: ["0", "False", "FALSE", "false"]),
  ]

  private static let limeSurvey = [
    ["lastpage", "lastpage. Last page"], ["Last page", "最後のページ", "最終ページ"],
  ].map { lastPage in
    ExportProfile(
      preset: lastPage[0] == "lastpage" ? "limesurvey" : "limesurvey-texts", format: .limeSurvey,
      header: .names([.codeAndWording, .bracket]),
      roles: [
        NamedRole(.respondent, "id", "id. Response ID", "Response ID", "回答ID", "回答 ID"),
        NamedRole(.started, "startdate", "startdate. Date started", "Date started", "開始日時"),
        NamedRole(
          .completed, "submitdate", "submitdate. Date submitted", "Date submitted", "送信日時", "送信日"),
        NamedRole(
          .service, "lastpage", "lastpage. Last page", "Last page", "最後のページ", "最終ページ",
          "startlanguage", "startlanguage. Start language", "Start language", "開始言語", "seed",
          "seed. Seed", "Seed", "シード", "datestamp", "datestamp. Date last action",
          "Date last action", "ipaddr", "ipaddr. IP address", "IP address", "refurl",
          "refurl. Referrer URL", "Referrer URL", "token", "token. Access code", "Access code",
          "interviewtime", "interviewtime. Total time", "Total time"),
      ],
      otherHeaders: ["other", "Other", "その他"],
      missing: [MissingValue(value: "N/A", reason: .notAsked)],
      rowRules: [
        RowRule(
          reason: .unfinished,
          columns: ["submitdate", "submitdate. Date submitted", "Date submitted", "送信日時", "送信日"],
          values: [""], treatment: .keep)
      ],
      ranksByPlace: true, hidesNoAnswer: lastPage[0] == "lastpage",
      signs: [.header(lastPage)])
  }

  private static let koboRoles = [
    NamedRole(.respondent, "_uuid", "KEY", "meta/instanceID", "meta-instanceID", "instanceID"),
    NamedRole(.started, "start"),
    NamedRole(.completed, "_submission_time", "SubmissionDate"),
    NamedRole(.status, "_validation_status", "ReviewState"),
    NamedRole(
      .service, "end", "today", "deviceid", "phonenumber", "simserial", "subscriberid",
      "username", "_id", "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index",
      "_version_", "formhub/uuid", "meta/rootUuid", "SubmitterID", "SubmitterName",
      "AttachmentsPresent", "AttachmentsExpected", "Status", "DeviceID", "Edits", "FormVersion",
      "_xform_id_string", "_attachments", "_geolocation"),
  ]

  private static let kobo = [
    [ExportSign.header(["_uuid"]), .header(["_submission_time"])],
    [.header(["KEY"]), .header(["SubmissionDate"])],
  ].enumerated().map { index, signs in
    ExportProfile(
      preset: index == 0 ? "kobo" : "odk", format: .kobo, header: .names([.path]),
      roles: koboRoles, separator: " ", signs: signs)
  }

  private static let redcap = [
    ["record_id", "study_id", "participant_id"], ["Record ID", "Study ID", "Participant ID"],
  ].enumerated().map { index, firstNames in
    ExportProfile(
      preset: index == 0 ? "redcap" : "redcap-labels", format: .redcap,
      header: .names([.underscores, .choice]),
      roles: [
        NamedRole(
          .respondent, "record_id", "study_id", "participant_id", "Record ID", "Study ID",
          "Participant ID"),
        NamedRole(
          .service, "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance",
          "redcap_data_access_group", "redcap_survey_identifier", "Event Name",
          "Repeat Instrument", "Repeat Instance", "Data Access Group", "Survey Identifier",
          "Survey Timestamp"),
      ],
      statusEnding: index == 0 ? "_complete" : "Complete?",
      hidesNoAnswer: true,
      signs: [
        .firstHeader(firstNames),
        index == 0 ? .headerEnding("_complete") : .headerEnding("Complete?"),
      ])
  }

  private static let kouchouAI = ExportProfile(
    preset: "kouchou-ai", format: .kouchouAI, header: .names([]),
    roles: [
      NamedRole(.respondent, "comment-id"), NamedRole(.service, "source", "url"),
    ],
    signs: [.header(["comment-id"]), .header(["comment-body"])])

  private static let rawData = ExportProfile(
    preset: "raw-data", format: .rawData, header: .merged(rows: 3),
    roles: [
      NamedRole(
        .respondent, "ID", "No", "No.", "NO", "SAMPLEID", "SampleID", "サンプルID", "サンプルNo", "回答者ID",
        "モニターID", "整理番号"),
      NamedRole(.completed, "回答日時", "回答日", "ANSWERDATE"),
      NamedRole(.weight, "WEIGHT", "Weight", "ウェイト", "ウエイト", "WB値"),
    ],
    signs: [.mergedQuestions, .mergedNumbers])

  private static let paperScan = ExportProfile(
    preset: "paper-scan", format: .paperScan,
    roles: [
      NamedRole(.respondent, "ID", "No", "No.", "NO", "連番", "整理番号", "票番号", "調査票番号")
    ],
    missing: [
      MissingValue(value: "-1", reason: .noAnswer), MissingValue(value: "-1.0", reason: .noAnswer),
      MissingValue(value: "-9999", reason: .invalid),
      MissingValue(value: "-9999.0", reason: .invalid),
    ],
    signs: [.codesWithPoint(and: ["-1", "-1.0", "-9999", "-9999.0"])])
}
