import PBCalcCommands

let openStreams = Unix.holdStandardStreams()
Unix.end(PBCalc.run(Unix.words, in: Unix.world(open: openStreams)))
