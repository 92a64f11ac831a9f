import CPlatform
import Glibc
import Pipeline
import Wording

// Answers are personal data: what the program writes is for its user alone, a crash leaves
// no memory image, and a limit on file size is an error to report, not a signal to die of.
umask(0o077)
var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
_ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
_ = signal(SIGXFSZ, SIG_IGN)

shukei_keep_freed_memory()

BackgroundWork.begin()

let program = Program(
  language: MessageLanguage { name in
    unsafe getenv(name).map { value in unsafe String(cString: value) }
  },
  isTerminal: StandardError.isTerminal,
  output: { text in print(text, terminator: "") },
  errors: { text in
    var standardError = StandardError()
    standardError.write(text)
  })
let status = program.status(of: Array(CommandLine.arguments.dropFirst()))
// What is in memory goes with the process: nobody need take it apart.
fflush(nil)
_exit(status.rawValue)
