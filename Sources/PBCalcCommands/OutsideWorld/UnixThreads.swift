#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Unix {
    /// What a thread is to do.
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs something on a thread of its own; where there can be none, at once on this one.
    ///
    /// A queue would look into `/proc` at its threads, and end the program where it cannot.
    static func runBeside(_ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        // As much as the first thread mostly has; elsewhere than with glibc it would be far less.
        unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let work = unsafe Unmanaged.passRetained(Work(run))
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let number = unsafe pthread_create(
            &thread,
            &attributes,
            { given in
                let given: UnsafeMutableRawPointer? = unsafe given
                guard let given = unsafe given else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(given).takeRetainedValue().run()
                return nil
            },
            work.toOpaque()
        )
        unsafe pthread_attr_destroy(&attributes)
        if number != 0 { unsafe work.takeRetainedValue().run() }
    }
}
