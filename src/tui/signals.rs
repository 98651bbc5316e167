//! Signals that concern the console.

use std::io;

use rustix::process::{getpgrp, getsid};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// A signal in the console's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caught {
    Resize,
    Suspend,
    Continue,
    /// To end: the number of the signal.
    End(u8),
}

#[derive(Debug)]
pub struct Signals {
    resize: Signal,
    suspend: Signal,
    resume: Signal,
    terminate: Signal,
    interrupt: Signal,
    hang_up: Signal,
}

impl Signals {
    /// # Errors
    /// When the system does not let them be caught.
    pub fn listen() -> io::Result<Self> {
        Ok(Self {
            resize: signal(SignalKind::window_change())?,
            suspend: signal(SignalKind::from_raw(rustix::process::Signal::TSTP.as_raw()))?,
            resume: signal(SignalKind::from_raw(rustix::process::Signal::CONT.as_raw()))?,
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    /// The end comes before everything else: a cut line sends "continue" along with it.
    pub async fn next(&mut self) -> Caught {
        tokio::select! {
            biased;
            _ = self.terminate.recv() => Caught::End(15),
            _ = self.interrupt.recv() => Caught::End(2),
            _ = self.hang_up.recv() => Caught::End(1),
            _ = self.suspend.recv() => Caught::Suspend,
            _ = self.resume.recv() => Caught::Continue,
            _ = self.resize.recv() => Caught::Resize,
        }
    }
}

/// Whether a shell started this as a job and can let it go on. Without one, as under
/// `ssh -t host pikett`, whoever stops it has lost it.
pub fn has_job_control() -> bool {
    getsid(None).is_ok_and(|leader| leader != getpgrp())
}
