//! The loop: terminal, desk, clock. What is shown is decided elsewhere.

mod desk;
mod reach;

use std::io;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::{Instant as Tick, sleep_until};

use crate::client::Clock;
use crate::config::Bell;
use crate::domain::base::instant::Instant;
use crate::tui::input::{Decoder, Input};
use crate::tui::signals::{Caught, Signals};
use crate::tui::terminal::{Caller, Mode, Pacing, Screen, Tty};
use crate::wall::calls::Call;
use crate::wall::draw::{self, Look};
use crate::wall::model::{Asked, Wall};
use crate::wall::setup::Setup;
use crate::wall::view::View;
use crate::wall::watchdog::Watchdog;
pub use reach::Connect;
use reach::Reach;

/// Shortest and longest time between two frames. The wall is drawn once in a second, whatever happens on the
/// desk: nobody reads faster.
const TICK: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(1));
/// Answers that may queue up.
const ANSWERS: usize = 8;

/// Why the wall ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// By two strokes.
    Asked,
    /// The number of the signal.
    Signal(u8),
    /// The terminal is gone.
    HungUp,
}

/// Runs a wall until it is ended; the terminal is put right whatever happens. It starts whether the desk is
/// in reach or not.
///
/// # Errors
/// When there is no terminal.
pub async fn run(setup: Setup, look: Look, bell: Bell, connect: Connect) -> io::Result<Ending> {
    let tty = Tty::open()?;
    let mut signals = Signals::listen()?;
    let mode = Mode::enter(&tty, false)?;
    let ascii = look.theme.is_ascii();
    let (answers, mut came) = mpsc::channel(ANSWERS);
    let mut app = App {
        wall: Wall::new(setup, tty.size()),
        look,
        tty: &tty,
        mode: Some(mode),
        reach: Reach::new(connect, answers),
        screen: Screen::new(tty.size(), &tty.name(), ascii),
        pacing: Pacing::new(false),
        decoder: Decoder::default(),
        quiet_at: None,
        tick: Tick::now(),
        caller: Caller::new(bell, &tty.name(), ascii),
        watchdog: Watchdog::new(),
        begun: Tick::now(),
        out: Vec::new(),
        ending: None,
    };
    let mut buffer = vec![0; 4 * 1_024];
    app.reach.open();
    while app.ending.is_none() {
        let (draw_at, tick, quiet_at, reach_at) = (app.draw_at(), app.tick, app.quiet_at, app.reach.next);
        tokio::select! {
            biased;
            caught = signals.next() => app.caught(caught),
            read = tty.read(&mut buffer) => match read {
                Ok(count) => app.input(&buffer[..count]),
                Err(_) => app.ending = Some(Ending::HungUp),
            },
            written = tty.write(&app.out), if !app.out.is_empty() => app.written(&written),
            Some(what) = came.recv() => app.came(what),
            moved = reach::moved(&mut app.reach.desk) => app.moved(moved),
            () = at(quiet_at) => app.quiet(),
            () = at(draw_at) => app.frame()?,
            () = sleep_until(reach_at) => app.reach_out(),
            () = sleep_until(tick) => app.second_passed(),
        }
    }
    app.watchdog.stopping();
    app.mode = None;
    Ok(app.ending.unwrap_or(Ending::Asked))
}

async fn at(deadline: Option<Tick>) {
    match deadline {
        Some(deadline) => sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}

struct App<'t> {
    wall: Wall,
    look: Look,
    tty: &'t Tty,
    /// The terminal is given back when it is dropped.
    mode: Option<Mode<'t>>,
    reach: Reach,
    screen: Screen,
    pacing: Pacing,
    decoder: Decoder,
    /// When what has come so far counts as all of it.
    quiet_at: Option<Tick>,
    tick: Tick,
    caller: Caller,
    watchdog: Watchdog,
    /// When the wall was begun: what nobody can set back.
    begun: Tick,
    /// Bytes that the terminal has not taken yet.
    out: Vec<u8>,
    ending: Option<Ending>,
}

impl App<'_> {
    fn runs(&self) -> Duration {
        self.begun.elapsed()
    }

    /// The present of the desk, or this machine's until there is one.
    fn now(&self) -> Instant {
        self.reach.desk.as_ref().map_or_else(|| Clock::System.now(), |desk| desk.follower.now())
    }

    fn second_passed(&mut self) {
        let until = match &self.reach.desk {
            Some(desk) => desk.follower.until_next_second(),
            None => Clock::System.until_next_second(),
        };
        self.tick = Tick::now() + until.clamp(TICK.0, TICK.1);
        let (now, runs) = (self.now(), self.runs());
        if let Some(desk) = &self.reach.desk {
            self.wall.hold(desk.follower.ahead());
            let call = self.wall.look(&desk.follower.read(), now, runs);
            self.out.extend(call.map(|call| self.caller.ring(&called(call))).unwrap_or_default());
        }
        self.pacing.want();
    }

    /// When to draw; never while the terminal has not taken the last frame.
    fn draw_at(&self) -> Option<Tick> {
        if self.out.is_empty() { self.pacing.next(Tick::now()) } else { None }
    }

    fn frame(&mut self) -> io::Result<()> {
        if !self.pacing.is_due(Tick::now()) {
            return Ok(());
        }
        let (now, runs) = (self.now(), self.runs());
        let shared = self.reach.desk.as_ref().map(|desk| desk.follower.clone());
        let desk = shared.as_ref().map(|follower| follower.read());
        let view = View { wall: &self.wall, desk: desk.as_deref(), now, runs };
        let (frame, words) = (view.frame(), view.words());
        if let Some(desk) = &desk {
            self.out.extend(self.caller.title(desk.world().queue().tally()));
        }
        let theme = if frame.is_night { &self.look.night } else { &self.look.theme };
        let (look, ground) = (&self.look, theme.ground);
        let draw = |buffer: &mut _| {
            draw::draw(&frame, look, words, buffer);
            None
        };
        self.screen.frame(ground, draw, &mut self.out)?;
        self.pacing.drew(Tick::now(), self.out.len());
        if self.out.is_empty() {
            return Ok(());
        }
        let written = self.tty.write_now(&self.out);
        self.written(&written);
        Ok(())
    }

    /// The terminal has taken so many bytes of what was drawn.
    fn written(&mut self, written: &io::Result<usize>) {
        match written {
            Ok(count) => drop(self.out.drain(..*count)),
            Err(_) => self.ending = Some(Ending::HungUp),
        }
        if self.out.is_empty() {
            self.watchdog.drew(Tick::now());
        }
    }

    fn input(&mut self, bytes: &[u8]) {
        let mut inputs = Vec::new();
        self.decoder.feed(bytes, &mut inputs);
        self.take(inputs);
    }

    /// Nothing more has come in time.
    fn quiet(&mut self) {
        let mut inputs = Vec::new();
        self.decoder.quiet(&mut inputs);
        self.take(inputs);
    }

    fn take(&mut self, inputs: Vec<Input>) {
        self.quiet_at = self.decoder.waits().map(|time| Tick::now() + time);
        for input in inputs {
            match input {
                Input::Answer => self.pacing.answered(Tick::now()),
                // What is pasted is no key, and a wall has no mouse.
                Input::Paste(_) | Input::Mouse(_) => {}
                Input::Key(key) => {
                    let asked = self.wall.key(key, self.runs());
                    self.pacing.want_now();
                    match asked {
                        Some(Asked::End) => self.ending = Some(Ending::Asked),
                        Some(Asked::Redraw) => self.redraw(),
                        None => {}
                    }
                }
            }
        }
    }

    fn caught(&mut self, caught: Caught) {
        match caught {
            Caught::Resize => self.redraw(),
            // Nobody sits here who could let it go on.
            Caught::Suspend => {}
            Caught::Continue => self.resume(),
            Caught::End(signal) => self.ending = Some(Ending::Signal(signal)),
        }
    }

    fn redraw(&mut self) {
        self.wall.size = self.tty.size();
        self.screen.forget(self.wall.size);
        self.pacing.want_now();
    }

    /// It was stopped from outside: the terminal may be another one's meanwhile.
    fn resume(&mut self) {
        self.mode = None;
        self.caller.forget();
        match Mode::enter(self.tty, false) {
            Ok(mode) => self.mode = Some(mode),
            Err(_) => self.ending = Some(Ending::HungUp),
        }
        self.pacing = Pacing::new(false);
        self.redraw();
    }
}

/// Without a name: notifications are read by whoever passes.
fn called(call: Call) -> String {
    match call {
        Call::Critical(number) => format!("P1 {number}"),
        Call::Level { level, number } => format!("esc {level} {number}"),
    }
}
