//! How wide the vectors of this machine are. A build for every machine asks when it runs, and has its loops once for each width.

use pulp::Arch;

/// The vectors that loops may use.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wide(Arch);

impl Wide {
    /// The widest of this machine.
    pub(crate) fn new() -> Self {
        Wide(Arch::new())
    }

    /// How many bits they have; what every machine of its kind has is taken as 128.
    pub(crate) fn bits(self) -> u32 {
        if matches!(self.0, Arch::Scalar) { 128 } else { 256 }
    }

    /// The widest of at most so many bits.
    pub(crate) fn at_most(self, bits: u32) -> Self {
        if bits < self.bits() { Wide(Arch::Scalar) } else { self }
    }

    /// Runs a loop, compiled for the width.
    pub(crate) fn run<R>(self, work: impl FnOnce() -> R) -> R {
        self.0.dispatch(work)
    }
}
