//! The program in a pseudo-terminal, with a terminal emulator on the other side.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, NativePtySystem, PtySize, PtySystem};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// Longest wait for something that has to come; a test that hangs is a test that fails.
const PATIENCE: Duration = Duration::from_secs(30);
/// Asked by the program after each frame.
const QUESTION: &[u8] = b"\x1b[5n";
const ANSWER: &[u8] = b"\x1b[0n";

/// How the other side behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Terminal {
    Answers,
    /// Like a terminal that does not know the question.
    Silent,
}

/// A line that carries so many bytes a second, and delays each: what is written waits on the near side, as a
/// server's buffers take it, and the way there and back is told of on the way back alone.
#[derive(Clone, Copy)]
pub struct Line {
    pub bytes_a_second: u32,
    pub delay: Duration,
}

/// So many bytes arrive together.
const PACKET: usize = 96;

impl Line {
    /// Hands on what comes, when it would have come.
    fn carry(self, written: Receiver<(Instant, Vec<u8>)>, output: &Sender<Vec<u8>>) {
        let mut free = Instant::now();
        for (at, bytes) in written {
            for packet in bytes.chunks(PACKET) {
                let takes =
                    Duration::from_secs(1) * u32::try_from(packet.len()).unwrap() / self.bytes_a_second;
                free = free.max(at) + takes;
                std::thread::sleep((free + self.delay).saturating_duration_since(Instant::now()));
                if output.send(packet.to_vec()).is_err() {
                    return;
                }
            }
        }
    }
}

pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    output: Receiver<Vec<u8>>,
    line_cut: Arc<AtomicBool>,
    terminal: Terminal,
    emulator: vt100::Parser,
    /// The beginning of an update that is not whole yet.
    held: Vec<u8>,
    /// Everything that was written.
    pub bytes: Vec<u8>,
    folder: Arc<TempDir>,
}

fn size(width: u16, height: u16) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

impl Session {
    /// `pikett` with these arguments.
    pub fn start(arguments: &str, width: u16, height: u16) -> Self {
        Self::start_on(Terminal::Answers, arguments, width, height)
    }

    pub fn start_on(terminal: Terminal, arguments: &str, width: u16, height: u16) -> Self {
        let program = assert_cmd::cargo::cargo_bin!("pikett");
        Self::spawn(terminal, Path::new(program), &crate::support::words(arguments), width, height)
    }

    /// With something more in its environment.
    pub fn start_with(arguments: &str, size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        let program = Path::new(assert_cmd::cargo::cargo_bin!("pikett"));
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let arguments = crate::support::words(arguments);
        Self::spawn_in(folder, Terminal::Answers, program, &arguments, size, environment, None)
    }

    /// Over such a line, on a terminal of 80x24 that shows a marked update when it is whole.
    pub fn start_over(line: Line, arguments: &str, environment: &[(&str, &str)]) -> Self {
        let program = Path::new(assert_cmd::cargo::cargo_bin!("pikett"));
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let arguments = crate::support::words(arguments);
        Self::spawn_in(folder, Terminal::Answers, program, &arguments, (80, 24), environment, Some(line))
    }

    /// `pikett` once more, with the same home.
    pub fn next(&self, arguments: &str) -> Self {
        self.next_with(arguments, &[])
    }

    pub fn next_with(&self, arguments: &str, environment: &[(&str, &str)]) -> Self {
        let program = Path::new(assert_cmd::cargo::cargo_bin!("pikett"));
        let (folder, arguments) = (self.folder.clone(), crate::support::words(arguments));
        Self::spawn_in(folder, Terminal::Answers, program, &arguments, (120, 40), environment, None)
    }

    pub fn spawn(terminal: Terminal, program: &Path, arguments: &[String], width: u16, height: u16) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::spawn_in(folder, terminal, program, arguments, (width, height), &[], None)
    }

    fn spawn_in(
        folder: Arc<TempDir>,
        terminal: Terminal,
        program: &Path,
        arguments: &[String],
        (width, height): (u16, u16),
        more: &[(&str, &str)],
        line: Option<Line>,
    ) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.cwd(folder.path());
        let environment = [
            ("TERM", "xterm-256color"),
            ("COLORTERM", "truecolor"),
            ("LANG", "C.UTF-8"),
            ("PIKETT_USER", "mk"),
            ("PATH", "/usr/bin:/bin"),
        ];
        for (name, value) in environment.iter().chain(more) {
            command.env(name, value);
        }
        command.env("HOME", folder.path());
        let pair = NativePtySystem::default().openpty(size(width, height)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        let (near, written) = channel();
        if let Some(line) = line {
            let sender = sender.clone();
            std::thread::spawn(move || line.carry(written, &sender));
        }
        let line_cut = Arc::new(AtomicBool::new(false));
        let hung_up = line_cut.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 16_384];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let bytes = buffer[..count].to_vec();
                let sent = match line {
                    Some(_) => near.send((Instant::now(), bytes)).is_ok(),
                    None => sender.send(bytes).is_ok(),
                };
                if hung_up.load(Ordering::Relaxed) || !sent {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self {
            child,
            master: Some(pair.master),
            writer: Some(writer),
            output,
            line_cut,
            terminal,
            emulator: vt100::Parser::new(cells(height), cells(width), 0),
            held: Vec::new(),
            bytes: Vec::new(),
            folder,
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.writer.as_mut().unwrap().write_all(bytes).unwrap();
        // Nobody presses the next key so fast that an Esc before it becomes Alt.
        if bytes.ends_with(b"\x1b") {
            self.wait(4 * pikett::tui::input::ESC_WAIT);
        }
        self
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.master.as_ref().unwrap().resize(size(width, height)).unwrap();
        self.emulator.screen_mut().set_size(cells(height), cells(width));
        self
    }

    /// From now on the other side behaves like this.
    pub fn terminal(&mut self, terminal: Terminal) -> &mut Self {
        self.terminal = terminal;
        self
    }

    /// What is on the screen is gone, and nobody has told the program.
    pub fn blank(&mut self) -> &mut Self {
        self.wait(Duration::from_millis(100));
        self.emulator.process(b"\x1b[2J");
        assert!(self.screen().trim().is_empty());
        self
    }

    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid(), signal).unwrap();
        self
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    /// Takes what has been written until `done` or the time is up; whether it was done.
    fn follow(&mut self, patience: Duration, mut done: impl FnMut(&mut Self) -> bool) -> bool {
        let until = Instant::now() + patience;
        loop {
            if done(self) {
                return true;
            }
            let left = until.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left.min(Duration::from_millis(50))) {
                Ok(bytes) => self.took(&bytes),
                Err(_) if left.is_zero() => return false,
                Err(RecvTimeoutError::Timeout) => {}
                // Nothing more will be written, but the process may still be on its way out.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }

    fn took(&mut self, bytes: &[u8]) {
        // The question may be cut in two by the reads.
        let from = self.bytes.len().saturating_sub(QUESTION.len() - 1);
        self.bytes.extend_from_slice(bytes);
        let asked = self.bytes[from..].windows(QUESTION.len()).filter(|w| *w == QUESTION).count();
        self.show(bytes);
        if self.terminal == Terminal::Answers {
            for _ in 0..asked {
                // The program may have ended meanwhile.
                let _ = self.writer.as_mut().map(|writer| writer.write_all(ANSWER));
            }
        }
    }

    /// What is marked as one update is shown when it is whole.
    fn show(&mut self, bytes: &[u8]) {
        self.held.extend_from_slice(bytes);
        let begins = |held: &[u8]| held.windows(8).rposition(|window| window == b"\x1b[?2026h");
        let ends = |held: &[u8]| held.windows(8).rposition(|window| window == b"\x1b[?2026l");
        let (begun, ended) = (begins(&self.held), ends(&self.held));
        // Half a mark may be at the end.
        let whole = match (begun, ended) {
            (Some(begun), ended) if ended.is_none_or(|ended| ended < begun) => begun,
            _ => {
                let tail = self.held.len().saturating_sub(7);
                let half = self.held[tail..].iter().rposition(|byte| *byte == 0x1b);
                half.map_or(self.held.len(), |at| {
                    let at = tail + at;
                    if b"\x1b[?2026h".starts_with(&self.held[at..]) { at } else { self.held.len() }
                })
            }
        };
        let shown: Vec<u8> = self.held.drain(..whole).collect();
        self.emulator.process(&shown);
    }

    /// Follows until this is so; how long that took.
    pub fn until(&mut self, done: impl FnMut(&mut Self) -> bool) -> Duration {
        let begun = Instant::now();
        assert!(self.follow(PATIENCE, done), "that does not come:\n{}", self.screen());
        begun.elapsed()
    }

    /// Whether nothing is written any more: the program has ended.
    pub fn is_over(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// The terminal is as it was before: main screen, cursor shown.
    pub fn is_restored(&self) -> bool {
        let screen = self.emulator.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }

    /// Frames drawn so far.
    pub fn frames(&self) -> usize {
        self.bytes.windows(QUESTION.len()).filter(|w| *w == QUESTION).count()
    }

    pub fn screen(&self) -> String {
        self.emulator.screen().contents()
    }

    /// Waits until all of these are on the screen.
    pub fn see(&mut self, texts: &[&str]) -> &mut Self {
        let seen = self.follow(PATIENCE, |session| {
            let screen = session.screen();
            texts.iter().all(|text| screen.contains(text))
        });
        assert!(seen, "{texts:?} do not come:\n{}", self.screen());
        self
    }

    pub fn see_not(&mut self, text: &str) -> &mut Self {
        let gone = self.follow(PATIENCE, |session| !session.screen().contains(text));
        assert!(gone, "{text:?} does not go:\n{}", self.screen());
        self
    }

    /// Lets some time pass.
    pub fn wait(&mut self, time: Duration) -> &mut Self {
        self.follow(time, |_| false);
        self
    }

    /// Waits until the terminal is as it was before: main screen, cursor shown.
    pub fn see_restored(&mut self) -> &mut Self {
        let restored = |session: &mut Self| {
            let screen = session.emulator.screen();
            !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
        };
        assert!(self.follow(PATIENCE, restored), "the terminal is not put right:\n{}", self.screen());
        self
    }

    /// Waits for the end; its exit code.
    pub fn ended(&mut self) -> u32 {
        let mut code = None;
        self.follow(PATIENCE, |session| {
            code = session.child.try_wait().unwrap().map(|status| status.exit_code());
            code.is_some()
        });
        self.follow(Duration::from_millis(200), |_| false);
        code.expect("it ends")
    }

    /// Signals what the shell runs.
    #[cfg(target_os = "linux")]
    pub fn signal_job(&mut self, signal: Signal) -> &mut Self {
        let job = Pid::from_raw(self.job().unwrap()).unwrap();
        kill_process(job, signal).unwrap();
        self
    }

    /// Waits until what the shell runs has stopped, and the terminal is the shell's.
    #[cfg(target_os = "linux")]
    pub fn see_stopped(&mut self) -> &mut Self {
        let stopped = |session: &mut Self| {
            let stat =
                session.job().and_then(|job| std::fs::read_to_string(format!("/proc/{job}/stat")).ok());
            stat.is_some_and(|stat| stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with('T')))
        };
        assert!(self.follow(PATIENCE, stopped), "it does not stop");
        self.see_restored()
    }

    #[cfg(target_os = "linux")]
    fn job(&self) -> Option<i32> {
        let shell = self.child.process_id()?;
        let children = std::fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).ok()?;
        children.trim().parse().ok()
    }

    /// Cuts the line: when the reader wakes up from the next byte, nobody holds this end any more.
    pub fn hang_up(&mut self) -> &mut Self {
        self.line_cut.store(true, Ordering::Relaxed);
        self.writer = None;
        self.master = None;
        self
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Ended already, as a rule.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
