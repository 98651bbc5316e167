//! Signals that concern the console.

use std::future::poll_fn;
use std::io;
use std::task::Poll;

use rustix::process::{getpgrp, getsid, kill_current_process_group};
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
    /// With their numbers.
    ends: Vec<(u8, Signal)>,
}

/// What ends a program unless it is caught. The terminal is given back first, whoever sent it and why.
const ENDS: [rustix::process::Signal; 10] = {
    use rustix::process::Signal as S;
    [S::TERM, S::INT, S::HUP, S::QUIT, S::ABORT, S::USR1, S::USR2, S::ALARM, S::VTALARM, S::XCPU]
};

impl Signals {
    /// # Errors
    /// When the system does not let them be caught.
    pub fn listen() -> io::Result<Self> {
        Ok(Self {
            resize: signal(SignalKind::window_change())?,
            suspend: caught(rustix::process::Signal::TSTP)?,
            resume: caught(rustix::process::Signal::CONT)?,
            ends: ENDS.iter().map(|end| Ok((number(*end), caught(*end)?))).collect::<io::Result<_>>()?,
        })
    }

    /// The end comes before everything else: a cut line sends "continue" along with it.
    pub async fn next(&mut self) -> Caught {
        tokio::select! {
            biased;
            number = end(&mut self.ends) => Caught::End(number),
            _ = self.suspend.recv() => Caught::Suspend,
            _ = self.resume.recv() => Caught::Continue,
            _ = self.resize.recv() => Caught::Resize,
        }
    }
}

fn caught(raw: rustix::process::Signal) -> io::Result<Signal> {
    signal(SignalKind::from_raw(raw.as_raw()))
}

fn number(raw: rustix::process::Signal) -> u8 {
    u8::try_from(raw.as_raw()).unwrap_or_default()
}

/// The number of the first that comes.
async fn end(ends: &mut [(u8, Signal)]) -> u8 {
    poll_fn(|cx| {
        let mut came =
            ends.iter_mut().filter_map(|(number, end)| end.poll_recv(cx).is_ready().then_some(*number));
        came.next().map_or(Poll::Pending, Poll::Ready)
    })
    .await
}

/// Stops until the shell lets it go on.
///
/// # Errors
/// The system does not let it.
pub fn stop() -> io::Result<()> {
    Ok(kill_current_process_group(rustix::process::Signal::STOP)?)
}

/// Whether a shell started this as a job and can let it go on. Without one, as under
/// `ssh -t host pikett`, whoever stops it has lost it.
pub fn has_job_control() -> bool {
    getsid(None).is_ok_and(|leader| leader != getpgrp())
}
