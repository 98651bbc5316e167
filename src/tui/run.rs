//! The loop: signals, input, data, frames. Everything else is elsewhere.

mod away;
mod editing;
mod pointer;
mod typed;
mod welcome;

use std::io;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;
use tokio::time::{Instant as Tick, sleep_until};

use crate::client::{Link, SharedDesk, Update};
use crate::config::{PassHash, StateFile};
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;
use crate::tui::context::Context;
use crate::tui::input::Decoder;
use crate::tui::keeper::{self, Keeper};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Model, Standstill};
use crate::tui::msg::{Effect, Msg};
use crate::tui::panes::Rows;
use crate::tui::screens::{self, Hits, Plan};
use crate::tui::session::Session;
use crate::tui::signals::Signals;
use crate::tui::terminal::{self, Caller, Mode, Pacing, Screen, Tty};
use crate::tui::theme::Theme;
use crate::tui::vm::View;
use crate::tui::{effects, update};
use pointer::Pointer;
pub use welcome::welcome;

/// Shortest time between two looks at the clock, for desks that run faster than life.
const SHORTEST_TICK: Duration = Duration::from_millis(100);
/// And the longest, for a clock that stands still.
const LONGEST_TICK: Duration = Duration::from_secs(60);
/// So long after a key no row changes its place.
const HOLD: Duration = Duration::from_millis(600);
/// How long leaving may wait for the desk to hear of it.
const LEAVE: Duration = Duration::from_millis(300);
/// Answers that may queue up.
const ANSWERS: usize = 64;

/// What a console is made of.
pub struct Console {
    pub link: Arc<dyn Link>,
    pub theme: Theme,
    pub keys: Keymap,
    pub session: Session,
    /// Where it is kept what the next session is to know; `None` for a desk that is gone then.
    pub state: Option<StateFile>,
    /// What unlocks a locked console; without one Enter does.
    pub lock: Option<PassHash>,
}

/// Why the console ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Quit,
    /// The number of the signal.
    Signal(u8),
    /// The line was cut.
    HungUp,
    /// The desk has stopped.
    Lost,
}

/// Runs the console until it ends; the terminal is put right whatever happens.
///
/// # Errors
/// When there is no terminal.
pub async fn run(console: Console) -> io::Result<Ending> {
    let tty = Tty::open()?;
    let mut signals = Signals::listen()?;
    let mode = Mode::enter(&tty, console.session.line.mouse)?;
    let (answers, mut answered) = mpsc::channel(ANSWERS);
    let mut app = App::new(console, &tty, mode, answers);
    let mut updates = app.console.link.follow();
    let mut connection = app.console.link.connection();
    let mut buffer = vec![0; 16 * 1_024];
    let (state, now) = (app.console.state.take(), app.console.link.clock().now());
    app.keeper = state.and_then(|file| Keeper::recall(file, &mut app.model, now, &app.answers));
    keeper::offer_drafts(&mut app.keeper, &mut app.model, &*app.console.link, now).await;
    app.second_passed()?;
    let console = app.model.session.company.console;
    app.perform(vec![Effect::Load(None), Effect::Meet { console, own: None }])?;
    app.frame()?;
    while app.ending.is_none() {
        let (draw_at, tick, quiet_at, release_at) = (app.draw_at(), app.tick, app.quiet_at, app.release_at);
        tokio::select! {
            biased;
            caught = signals.next() => app.caught(caught)?,
            read = tty.read(&mut buffer), if !app.editing => match read {
                Ok(count) => app.input(&mut buffer, count)?,
                Err(_) => app.ending = Some(Ending::HungUp),
            },
            written = tty.write(&app.out), if !app.out.is_empty() => match written {
                Ok(count) => { app.out.drain(..count); }
                Err(_) => app.ending = Some(Ending::HungUp),
            },
            Some(msg) = answered.recv() => app.take(msg)?,
            update = updates.recv() => match update {
                Ok(Update::Applied(records)) => app.take(Msg::Applied(records))?,
                Ok(Update::Anew) => {
                    app.show(None);
                    app.take(Msg::Anew)?;
                }
                Err(RecvError::Lagged(_)) => app.take(Msg::Lagged)?,
                Err(RecvError::Closed) => app.ending = Some(Ending::Lost),
            },
            Ok(()) = connection.changed() => {
                let now = connection.borrow_and_update().clone();
                app.take(Msg::Connection(now))?;
            }
            () = at(quiet_at) => app.quiet()?,
            () = at(release_at) => app.release(),
            () = at(draw_at) => app.frame()?,
            () = sleep_until(tick) => app.second_passed()?,
        }
    }
    let (link, on) = (app.console.link.clone(), app.model.session.company.on);
    let ending = app.end();
    if on.is_some() {
        // Otherwise the others see it for half a minute more.
        let _ = tokio::time::timeout(LEAVE, link.meet(console, None)).await;
    }
    Ok(ending)
}

/// Sleeps until then, or for ever.
async fn at(deadline: Option<Tick>) {
    match deadline {
        Some(deadline) => sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}

struct App<'t> {
    console: Console,
    tty: &'t Tty,
    /// `None` while the console is suspended.
    mode: Option<Mode<'t>>,
    /// The user's own editor has the terminal.
    editing: bool,
    model: Model,
    rows: Rows,
    /// The desk that is shown instead of the present one.
    still: Option<SharedDesk>,
    screen: Screen,
    pointed: Pointer,
    pacing: Pacing,
    decoder: Decoder,
    /// When what has come so far counts as all of it.
    quiet_at: Option<Tick>,
    /// When rows may move again.
    release_at: Option<Tick>,
    tick: Tick,
    caller: Caller,
    /// When the console was opened: what nobody can set back.
    opened: Tick,
    /// Bytes that the terminal has not taken yet.
    out: Vec<u8>,
    answers: mpsc::Sender<Msg>,
    keeper: Option<Keeper>,
    ending: Option<Ending>,
}

impl<'t> App<'t> {
    fn new(console: Console, tty: &'t Tty, mode: Mode<'t>, answers: mpsc::Sender<Msg>) -> Self {
        let (size, ascii) = (tty.size(), console.theme.is_ascii());
        let spares = console.session.line.low_bandwidth;
        Self {
            model: Model::new(size, console.session.clone()),
            caller: Caller::new(console.session.bell, &tty.name(), ascii),
            console,
            tty,
            mode: Some(mode),
            editing: false,
            rows: Rows::default(),
            still: None,
            screen: Screen::new(size, &tty.name(), ascii),
            pointed: Pointer::default(),
            pacing: Pacing::new(spares),
            decoder: Decoder::default(),
            quiet_at: None,
            release_at: None,
            tick: Tick::now(),
            opened: Tick::now(),
            out: Vec::new(),
            answers,
            keeper: None,
            ending: None,
        }
    }

    /// The terminal first, then what is to be kept.
    fn end(mut self) -> Ending {
        self.mode = None;
        if let Some(keeper) = self.keeper.take() {
            keeper.finish(&self.model);
        }
        self.ending.unwrap_or(Ending::Quit)
    }

    /// Shows a desk of another time, or the present.
    fn show(&mut self, desk: Option<SharedDesk>) {
        self.still = desk;
        self.rows = Rows::default();
        self.pacing.want_now();
    }

    /// The desk that is shown.
    fn desk(&self) -> SharedDesk {
        self.still.as_ref().unwrap_or(self.console.link.desk()).clone()
    }

    /// The moment at which `desk` is shown.
    fn now(&self, desk: &Desk) -> Instant {
        let still = self.model.look.standstill.map(Standstill::at);
        still.unwrap_or_else(|| desk.world().present(self.console.link.clock().now()))
    }

    fn release(&mut self) {
        self.release_at = None;
        self.rows.release();
        self.pacing.want();
    }

    fn take(&mut self, msg: Msg) -> io::Result<()> {
        if matches!(msg, Msg::Edited(_)) {
            self.edited();
        }
        if matches!(msg, Msg::Answered { .. } | Msg::Log { .. }) {
            self.pacing.want_now();
        } else if matches!(msg, Msg::Second(_) | Msg::Met(_)) {
            self.pacing.want_tick();
        } else {
            self.pacing.want();
        }
        let shared = self.desk();
        let desk = shared.read().unwrap_or_else(PoisonError::into_inner);
        let now = self.now(&desk);
        // What a key means is what was drawn when it was pressed.
        self.rows.follow_filter(&desk, &self.model, now);
        if matches!(msg, Msg::Input(_) | Msg::Pointed(_)) {
            self.rows.hold();
            self.release_at = Some(Tick::now() + HOLD);
        }
        let cx = Context { desk: &desk, rows: &self.rows, now, lang: self.model.session.lang };
        self.model.session.guard.runs_for(self.opened.elapsed());
        let effects = update::update(&mut self.model, &cx, &self.console.keys, msg);
        drop(desk);
        self.perform(effects)
    }

    fn perform(&mut self, all: Vec<Effect>) -> io::Result<()> {
        for effect in all {
            match effects::perform(effect, &self.console.link, &self.console.session.user, &self.answers) {
                Some(Effect::Quit) => self.ending = Some(Ending::Quit),
                Some(Effect::Suspend) => self.suspend()?,
                Some(Effect::Edit(text)) => self.edit(text),
                Some(Effect::Ring(_)) if self.editing => {}
                Some(Effect::Ring(words)) => self.out.extend(self.caller.ring(&words)),
                Some(Effect::Copy(text)) => self.out.extend(terminal::copy(&text).into_bytes()),
                Some(Effect::Show(shown)) => self.show(Some(shown.0)),
                Some(Effect::GoOn) => self.show(None),
                Some(Effect::Repaint) => {
                    self.screen.forget(self.model.size);
                    self.pacing.want_now();
                }
                Some(Effect::Remember) => self.keeper.iter_mut().for_each(|keeper| keeper.keep(&self.model)),
                Some(Effect::Unlock(typed)) => {
                    effects::check(typed, self.console.lock.clone(), &self.answers);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// When to draw; never while the terminal has not taken the last frame.
    fn draw_at(&self) -> Option<Tick> {
        if self.out.is_empty() && !self.editing { self.pacing.next(Tick::now()) } else { None }
    }

    fn frame(&mut self) -> io::Result<()> {
        if self.editing || !self.pacing.is_due(Tick::now()) {
            return Ok(());
        }
        let link = self.console.link.clone();
        let shared = self.desk();
        let desk = shared.read().unwrap_or_else(PoisonError::into_inner);
        let now = self.now(&desk);
        self.rows.refresh(&desk, &self.model, now);
        let cx = Context { desk: &desk, rows: &self.rows, now, lang: self.model.session.lang };
        let plan = Plan::of(screens::area(self.model.size), &self.model, &cx);
        let effects = update::settle(&mut self.model, &cx, |pane| screens::page(&plan, pane));
        let view = View { desk: &desk, model: &self.model, rows: &self.rows, keys: &self.console.keys, now };
        self.out.extend(self.caller.title(desk.world().queue().tally()));
        let theme = self.model.theme().unwrap_or(&self.console.theme);
        self.screen.frame(theme.ground, |buffer| screens::draw(&view, theme, buffer), &mut self.out)?;
        if self.model.session.line.mouse {
            self.pointed.drew(Hits::of(&view));
        }
        drop(desk);
        self.pacing.drew(Tick::now(), self.out.len());
        if !self.pacing.waits() {
            self.pointed.seen();
        }
        self.tick = next_look(link.clock().until_next_second());
        if !self.out.is_empty() {
            match self.tty.write_now(&self.out) {
                Ok(count) => drop(self.out.drain(..count)),
                Err(_) => self.ending = Some(Ending::HungUp),
            }
        }
        self.perform(effects)
    }

    fn second_passed(&mut self) -> io::Result<()> {
        let clock = self.console.link.clock();
        self.tick = next_look(clock.until_next_second());
        let (now, setting) = (clock.now(), &mut self.model.session.setting);
        // Once a minute: a number that changes with every frame would make the next.
        if now.epoch() % 60 == 0 || setting.round_trip.is_none() {
            setting.round_trip = self.pacing.round_trip.map(|time| time.as_millis());
        }
        self.take(Msg::Second(now))
    }
}

/// When the present shows another second.
fn next_look(until: Duration) -> Tick {
    Tick::now() + until.clamp(SHORTEST_TICK, LONGEST_TICK)
}
