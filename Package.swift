// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: its dependencies are the only rooms that it may import.
func room(_ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "shukei",
  products: [.executable(name: "shukei", targets: ["shukei"])],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    .target(name: "CLibXSLT", dependencies: ["CLibXML2"], linkerSettings: [.linkedLibrary("xslt")]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLibZip"),
    .target(name: "CMeCab"),
    .target(name: "CRSVG"),
    .target(name: "CXLSXWriter"),
    .target(name: "CResources"),
    .target(name: "CPlatform"),

    room("Bytes"),
    room("SurveyModel"),
    room("Resources", uses: ["CResources"]),
    room("TextNormalization", uses: ["CUTF8Proc", "CScan"]),
    .target(name: "CScan"),
    room("DelimitedText", uses: ["SurveyModel", "Bytes", "CScan"]),
    room("XMLText", uses: ["SurveyModel", "Bytes", "CLibXML2", "CLibXSLT"]),
    room("Workbook", uses: ["SurveyModel", "XMLText", "CLibZip"]),
    room("OfficeFiles", uses: ["CZlib"]),
    room("Pictures", uses: ["CRSVG"]),
    room("Spreadsheet", uses: ["XMLText", "OfficeFiles", "CXLSXWriter"]),
    room("SPSSFile", uses: ["SurveyModel", "CReadStat"]),
    room("Statistics"),
    room(
      "Verbatims", uses: ["SurveyModel", "Statistics", "TextNormalization", "CPCRE2", "CMeCab"]),
    room("Exchange", uses: ["SurveyModel", "DelimitedText", "XMLText"]),
    room(
      "Ingest",
      uses: [
        "SurveyModel", "TextNormalization", "DelimitedText", "XMLText", "Exchange", "Verbatims",
        "Workbook", "SPSSFile",
        "CScan", "Resources",
      ]),
    room(
      "Drafting",
      uses: [
        "SurveyModel", "TextNormalization", "Exchange", "Ingest", "SPSSFile", "XMLText", "Wording",
      ]),
    room("Tabulation", uses: ["SurveyModel", "Statistics"]),
    room("Wording", uses: ["SurveyModel", "Bytes"]),
    room(
      "Reporting",
      uses: [
        "SurveyModel", "Statistics", "Bytes", "Tabulation", "DelimitedText", "XMLText", "Wording",
        "OfficeFiles", "Spreadsheet", "TextNormalization", "Resources",
      ], exclude: ["Resources"]),
    room("Synthesis", uses: ["SurveyModel"]),
    room(
      "Pipeline",
      uses: [
        "SurveyModel", "Exchange", "Ingest", "Drafting", "Tabulation", "Wording", "Reporting",
        "Synthesis",
        "DelimitedText", "XMLText", "TextNormalization", "Verbatims", "Pictures",
        "CNettle", "CXXHash",
        "CPlatform",
      ]),
    .executableTarget(
      name: "shukei",
      dependencies: ["Pipeline", "SurveyModel", "Synthesis", "Verbatims", "Wording", "CPlatform"],
      swiftSettings: strict),

    tests(of: "Bytes"),
    tests(of: "SurveyModel"),
    tests(of: "TextNormalization"),
    tests(of: "DelimitedText", uses: ["SurveyModel"]),
    tests(of: "XMLText", uses: ["SurveyModel"]),
    tests(of: "Workbook", uses: ["SurveyModel"]),
    tests(of: "OfficeFiles"),
    tests(of: "Pictures"),
    tests(of: "Spreadsheet", uses: ["OfficeFiles"]),
    tests(of: "SPSSFile", uses: ["CReadStat"]),
    tests(of: "Statistics"),
    tests(of: "Verbatims", uses: ["SurveyModel", "Statistics", "TextNormalization"]),
    tests(of: "Exchange", uses: ["SurveyModel", "XMLText"]),
    tests(of: "Ingest", uses: ["SurveyModel", "DelimitedText", "TextNormalization", "Exchange"]),
    tests(of: "Drafting", uses: ["SurveyModel", "Exchange", "Ingest", "Wording"]),
    tests(of: "Tabulation", uses: ["SurveyModel", "Statistics"]),
    tests(of: "Wording", uses: ["SurveyModel"]),
    tests(
      of: "Reporting",
      uses: [
        "SurveyModel", "Statistics", "Tabulation", "XMLText", "DelimitedText", "OfficeFiles",
        "Spreadsheet",
      ]),
    tests(of: "Synthesis", uses: ["SurveyModel", "DelimitedText"]),
    tests(
      of: "Pipeline",
      uses: ["SurveyModel", "Ingest", "Tabulation", "Reporting", "Drafting", "Wording"]),
    .testTarget(
      name: "shukeiTests", dependencies: ["shukei", "Pipeline", "SurveyModel", "Wording"],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
