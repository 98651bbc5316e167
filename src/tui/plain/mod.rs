//! The console as lines: for screen readers, for terminals that can do nothing else, and for pipes.
//!
//! It has the model, the messages and the commands of the console with a screen; only what is seen is
//! said instead. Nothing is drawn anew and nothing scrolls away: what changes is a line more.

mod form;
mod page;
mod told;
mod typed;

use std::io;
use std::sync::PoisonError;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;
use tokio::time::{Instant as Tick, sleep_until};

use crate::client::{Connection, SharedDesk, Update};
use crate::config::Bell;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::printable;
use crate::domain::readings::desk::Desk;
use crate::tui::context::Context;
use crate::tui::keeper::{self, Keeper};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Model, Standstill, Zoom};
use crate::tui::msg::{Effect, Msg};
use crate::tui::panes::Rows;
use crate::tui::run::{Console, Ending};
use crate::tui::signals::{self, Caught, Signals};
use crate::tui::size::Size;
use crate::tui::terminal::Lines;
use crate::tui::vm::View;
use crate::tui::{effects, update};
use crate::words::console::{Header, Plain};
use told::Told;

/// Longest and shortest time between two looks at the clock.
const TICK: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(60));
/// Answers that may queue up.
const ANSWERS: usize = 64;
/// What lines are made for where something goes by the size of a screen.
const SIZE: Size = Size { width: 100, height: 40 };

/// Runs the console until it is left, its input ends, or nobody takes its lines.
///
/// # Errors
/// Signals cannot be caught.
pub async fn run(console: Console) -> io::Result<Ending> {
    let mut signals = Signals::listen()?;
    let (lines, mut typed) = Lines::open(console.theme.is_ascii());
    let (answers, mut answered) = mpsc::channel(ANSWERS);
    let mut app = App::new(console, lines, answers);
    let mut updates = app.console.link.follow();
    let mut connection = app.console.link.connection();
    let (state, now) = (app.console.state.take(), app.console.link.clock().now());
    app.keeper = state.and_then(|file| Keeper::recall(file, &mut app.model, now, &app.answers));
    keeper::offer_drafts(&mut app.keeper, &mut app.model, &*app.console.link, now).await;
    app.second_passed();
    app.perform(vec![Effect::Load(None)], false);
    app.begin();
    while app.ending.is_none() {
        let tick = app.tick;
        tokio::select! {
            biased;
            caught = signals.next() => app.caught(caught)?,
            Some(msg) = answered.recv() => app.take(msg),
            update = updates.recv() => match update {
                Ok(Update::Applied(records)) => app.take(Msg::Applied(records)),
                Ok(Update::Anew) => {
                    app.show(None);
                    app.take(Msg::Anew);
                }
                Err(RecvError::Lagged(_)) => app.take(Msg::Lagged),
                Err(RecvError::Closed) => app.ending = Some(Ending::Lost),
            },
            Ok(()) = connection.changed() => {
                let now = connection.borrow_and_update().clone();
                app.take(Msg::Connection(now));
            }
            // One line after the other: what the next is about may be what came of this one.
            line = typed.recv(), if app.waits == 0 => match line {
                Some(line) => app.typed(&line),
                None => app.ending = Some(Ending::Quit),
            },
            () = sleep_until(tick) => app.second_passed(),
        }
    }
    Ok(app.end())
}

struct App {
    console: Console,
    model: Model,
    rows: Rows,
    /// The desk that is told of instead of the present one.
    still: Option<SharedDesk>,
    lines: Lines,
    told: Told,
    answers: mpsc::Sender<Msg>,
    keeper: Option<Keeper>,
    /// The log of what was chosen is read out once it is there.
    awaits_log: bool,
    /// Answers without which the next line is not taken.
    waits: usize,
    tick: Tick,
    /// When the console was opened: what nobody can set back.
    opened: Tick,
    ending: Option<Ending>,
}

impl App {
    fn new(console: Console, lines: Lines, answers: mpsc::Sender<Msg>) -> Self {
        let mut model = Model::new(SIZE, console.session.clone());
        // On the overview lists would go back to their top by themselves.
        model.place.zoom = Zoom::Pane;
        Self {
            model,
            console,
            rows: Rows::default(),
            still: None,
            lines,
            told: Told::default(),
            answers,
            keeper: None,
            awaits_log: false,
            waits: 0,
            tick: Tick::now(),
            opened: Tick::now(),
            ending: None,
        }
    }

    fn end(mut self) -> Ending {
        if let Some(keeper) = self.keeper.take() {
            keeper.finish(&self.model);
        }
        self.ending.unwrap_or(Ending::Quit)
    }

    fn begin(&mut self) {
        let lines = self.seen(|view| {
            page::summary(view).into_iter().chain([view.words().plain(Plain::Begins)]).collect::<Vec<_>>()
        });
        self.say(&lines);
    }

    fn show(&mut self, desk: Option<SharedDesk>) {
        self.still = desk;
        self.rows = Rows::default();
    }

    /// The desk that is told of.
    fn desk(&self) -> SharedDesk {
        self.still.as_ref().unwrap_or(self.console.link.desk()).clone()
    }

    /// The moment at which `desk` is told of.
    fn now(&self, desk: &Desk) -> Instant {
        let still = self.model.look.standstill.map(Standstill::at);
        still.unwrap_or_else(|| desk.world().present(self.console.link.clock().now()))
    }

    /// What is there to be said of what would be seen.
    fn seen<T>(&mut self, of: impl FnOnce(&View<'_>) -> T) -> T {
        let shared = self.desk();
        let desk = shared.read().unwrap_or_else(PoisonError::into_inner);
        let now = self.now(&desk);
        self.rows.refresh(&desk, &self.model, now);
        // Whoever types lines is told commands.
        let (model, rows, keys) = (&self.model, &self.rows, &Keymap::default());
        of(&View { desk: &desk, model, rows, keys, now })
    }

    /// Lets something be done to the model as it is told of.
    fn with<T>(&mut self, change: impl FnOnce(&mut Model, &Context<'_>) -> T) -> T {
        let shared = self.desk();
        let desk = shared.read().unwrap_or_else(PoisonError::into_inner);
        let now = self.now(&desk);
        self.rows.refresh(&desk, &self.model, now);
        let cx = Context { desk: &desk, rows: &self.rows, now, lang: self.model.session.lang };
        change(&mut self.model, &cx)
    }

    fn say(&mut self, lines: &[String]) {
        if lines.iter().any(|line| self.lines.say(line).is_err()) {
            self.ending = Some(Ending::HungUp);
        }
    }

    /// Says what has changed, with the time.
    fn announce(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            let at = self.seen(|view| told::time(view, view.model.session.guard.present(view.now)));
            let lines: Vec<String> = lines.into_iter().map(|line| format!("{at} {line}")).collect();
            self.say(&lines);
        }
    }

    fn take(&mut self, msg: Msg) {
        let by_itself = matches!(msg, Msg::Second(_));
        if matches!(msg, Msg::Answered { .. } | Msg::Past { .. } | Msg::Unlocked(_)) {
            self.waits = self.waits.saturating_sub(1);
        }
        let (answered, log) =
            (matches!(msg, Msg::Answered { .. }), matches!(msg, Msg::Log { about: Some(_), .. }));
        let came = if let Msg::Applied(records) = &msg { Some(records.clone()) } else { None };
        let trouble = if let Msg::Connection(now) = &msg { Some(now.clone()) } else { None };
        self.model.session.guard.runs_for(self.opened.elapsed());
        // The keymap is asked by keys alone, and none is pressed here but those of lines and questions.
        let shared = self.desk();
        let desk = shared.read().unwrap_or_else(PoisonError::into_inner);
        let now = self.now(&desk);
        self.rows.refresh(&desk, &self.model, now);
        let lang = self.model.session.lang;
        let cx = Context { desk: &desk, rows: &self.rows, now, lang };
        let mut effects = update::update(&mut self.model, &cx, &self.console.keys, msg);
        self.rows.refresh(&desk, &self.model, now);
        let cx = Context { desk: &desk, rows: &self.rows, now, lang };
        effects.extend(update::settle(&mut self.model, &cx, |_| None));
        drop(desk);
        let locked = self.model.session.guard.lock.is_some();
        if let Some(records) = came.filter(|_| !locked) {
            let me = self.console.session.user.clone();
            let lines = self.seen(|view| told::records(view, &records, &me));
            self.say(&lines);
        }
        if let Some(connection) = trouble {
            let line = self.seen(|view| connected(view, &connection));
            self.announce(vec![line]);
        }
        let mut told = std::mem::take(&mut self.told);
        let lines = self.seen(|view| told.news(view));
        self.told = told;
        self.announce(lines);
        self.perform(effects, by_itself);
        // What was refused is asked for once more.
        if answered && self.waits == 0 {
            self.ask();
        }
        if log && std::mem::take(&mut self.awaits_log) {
            self.read_closely();
        }
    }

    /// `by_itself`: time alone has led to it.
    fn perform(&mut self, all: Vec<Effect>, by_itself: bool) {
        for effect in all {
            if matches!(effect, Effect::Send(_) | Effect::Past(_) | Effect::Unlock(_)) {
                self.waits += 1;
            }
            match effects::perform(effect, &self.console.link, &self.console.session.user, &self.answers) {
                Some(Effect::Quit) => self.ending = Some(Ending::Quit),
                Some(Effect::Ring(words)) => self.ring(&words, by_itself),
                Some(Effect::Copy(text)) => {
                    let line = self.seen(|view| view.words().plain(Plain::Copied(&text)));
                    self.say(&[line]);
                }
                Some(Effect::Show(shown)) => self.show(Some(shown.0)),
                Some(Effect::GoOn) => self.show(None),
                Some(Effect::Remember) => self.keeper.iter_mut().for_each(|keeper| keeper.keep(&self.model)),
                Some(Effect::Unlock(typed)) => {
                    effects::check(typed, self.console.lock.clone(), &self.answers);
                }
                _ => {}
            }
        }
    }

    /// What was recorded is said already; what time alone calls for is not.
    fn ring(&mut self, words: &str, by_itself: bool) {
        if by_itself {
            let line = self.seen(|view| view.words().plain(Plain::Calls(words)));
            self.announce(vec![line]);
        }
        if self.model.session.bell != Bell::Off && self.lines.ring().is_err() {
            self.ending = Some(Ending::HungUp);
        }
    }

    fn caught(&mut self, caught: Caught) -> io::Result<()> {
        match caught {
            Caught::Suspend => signals::stop()?,
            Caught::Continue | Caught::Resize => {}
            Caught::End(signal) => self.ending = Some(Ending::Signal(signal)),
        }
        Ok(())
    }

    fn second_passed(&mut self) {
        let clock = self.console.link.clock();
        self.tick = Tick::now() + clock.until_next_second().clamp(TICK.0, TICK.1);
        self.take(Msg::Second(clock.now()));
    }
}

fn connected(view: &View<'_>, connection: &Connection) -> String {
    let words = view.words();
    match connection {
        Connection::Waiting { why, since } => {
            let (what, since) = (words.failure(why).what, words.moment(*since, view.now));
            words.header(Header::Trouble { what: &printable(&what), since: &since })
        }
        _ => words.plain(Plain::LiveAgain),
    }
}
