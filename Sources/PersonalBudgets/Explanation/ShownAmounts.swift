extension Assessment {
    /// Takes note of the yearly amounts of lines and of other funders as they are shown.
    public func noteShown(trace: inout Trace) {
        for line in plan?.lines ?? [] {
            let (year, charge) = (line.perYear, line.chargeablePerYear)
            if let year { trace.noteShown(year) }
            // A line is charged what it costs, unless the list or another rule says otherwise.
            if let charge, charge.step != year?.step { trace.noteShown(charge) }
            if let topUp = line.topUpPerYear { trace.noteShown(topUp) }
            guard let worker = line.employment else { continue }
            for amount in [worker.wages, worker.pension, worker.insurance, worker.fixed] {
                trace.noteShown(amount)
            }
            if worker.perYear.step != year?.step { trace.noteShown(worker.perYear) }
        }
        for stream in streams {
            trace.noteShown(stream.perYear)
            if let left = stream.left { trace.noteShown(left) }
        }
    }
}
