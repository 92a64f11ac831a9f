import Glibc
import Wording

let language = MessageLanguage { name in
  unsafe getenv(name).map { value in unsafe String(cString: value) }
}

/// Ends a run that cannot begin, with the command's help in place of its work.
@MainActor func refuse(_ topic: Command.Topic) -> Never {
  standardError.write(HelpText(topic).text(in: language))
  exit(ExitStatus.failed.rawValue)
}

var standardError = StandardError()
do throws(UsageError) {
  switch try CommandLineParser.parse(Array(CommandLine.arguments.dropFirst())) {
  case .version: print("shukei \(Release.version)")
  case .help(let topic): print(HelpText(topic).text(in: language), terminator: "")
  case .run: refuse(.run)
  case .check: refuse(.check)
  case .synthesize: refuse(.synthesize)
  }
} catch {
  standardError.write(UsageMessage(error: error, language: language).text)
  exit(ExitStatus.usage.rawValue)
}
