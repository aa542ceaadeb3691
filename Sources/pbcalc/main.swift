import PBCalcCommands

let outputIsOpen = Unix.holdStandardStreams()
let words = Array(CommandLine.arguments.dropFirst())
Unix.end(PBCalc.run(words, in: Unix.world(outputIsOpen: outputIsOpen)))
