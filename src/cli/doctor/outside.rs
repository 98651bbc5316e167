//! Other programs, asked with little patience.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// So often it is looked whether they have ended, and how long in between: a second in all.
const LOOKS: u32 = 100;
const PAUSE: Duration = Duration::from_millis(10);
/// Bytes of an answer that are read.
const LONGEST: u64 = 4_096;

/// What a program prints; `None` where it is not there, fails, or hangs.
pub fn asked(program: &str, args: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    for _ in 0..LOOKS {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => {
                let mut text = String::new();
                child.stdout.take()?.take(LONGEST).read_to_string(&mut text).ok()?;
                return Some(text.trim_end().to_owned());
            }
            Ok(Some(_)) | Err(_) => return None,
            Ok(None) => sleep(PAUSE),
        }
    }
    // It is ours and of no more use.
    let _ = child.kill();
    let _ = child.wait();
    None
}
