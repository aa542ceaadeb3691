import PBCalcCommands

let openStreams = Unix.holdStandardStreams()
let words = Array(CommandLine.arguments.dropFirst())
Unix.end(PBCalc.run(words, in: Unix.world(open: openStreams)))
